import type { IncomingMessage } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import { sessionHours } from '../session.js';

const cookieName = 'tilanne-session';

/** The session's token in a request's cookies. */
export function tokenOf(request: Pick<IncomingMessage, 'headers'>): string | undefined {
  return parseCookie(request.headers.cookie ?? '')[cookieName];
}

/** The header that keeps a session's token out of reach of scripts and other sites; an empty token ends it. */
export function sessionCookie(token: string, secure: boolean): string {
  return stringifySetCookie({
    name: cookieName,
    value: token,
    httpOnly: true,
    sameSite: 'strict',
    secure,
    path: '/',
    maxAge: token === '' ? 0 : sessionHours * 3600,
  });
}
