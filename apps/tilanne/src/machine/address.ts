import type { NetworkInterfaceInfo } from 'node:os';

/** As `os.networkInterfaces()` tells. */
export type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

const EVERY_ADDRESS = new Set(['0.0.0.0', '::', '']);

/** The part of a URL between `//` and the port for a host that we listen on; "every address" becomes one that others can use. */
export function urlHost(host: string, interfaces: Interfaces): string {
  if (!EVERY_ADDRESS.has(host)) return host.includes(':') ? `[${host}]` : host;
  const outward = Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal);
  return outward?.address ?? '127.0.0.1';
}

/** Whether only this machine can reach the host. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}
