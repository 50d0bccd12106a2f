import type { IncomingMessage } from 'node:http';

/**
 * True when the request comes from a page of this server, from an allowed origin, or from no page at all.
 * A browser always names the origin of a socket and of a changing request from another site.
 */
export function isOwnOrigin(request: Pick<IncomingMessage, 'headers'>, allowed: string | undefined): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  const others = (allowed ?? '').split(',').map((each) => each.trim());
  if (origin !== '' && others.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
