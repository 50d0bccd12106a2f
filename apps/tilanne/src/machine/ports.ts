import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { StartRefused } from '../start-refused.js';

const LOOK_EVERY_MS = 100;
const LAST_PORT = 65_535;

/** Taken by another program, or below 1024 and not for this account. */
const NOT_FOR_US = new Set(['EADDRINUSE', 'EACCES']);

/** Whether a server could listen there now. Rejects when `host` is no address of this machine. */
export function isPortFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (NOT_FOR_US.has(error.code ?? '')) resolve(false);
      else reject(new StartRefused(`Nothing can listen on ${host}: ${error.message}`));
    });
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** Waits until the port is free, at most `deadlineMs` milliseconds; false when it stayed taken. */
export async function portBecomesFree(port: number, host: string, deadlineMs: number): Promise<boolean> {
  const giveUp = performance.now() + deadlineMs;
  while (!(await isPortFree(port, host))) {
    if (performance.now() >= giveUp) return false;
    await pause(LOOK_EVERY_MS);
  }
  return true;
}

/** The first free port from `from` upwards that `isTaken` does not claim. */
export async function nextFreePort(
  from: number,
  host: string,
  isTaken: (port: number) => boolean = () => false,
): Promise<number | undefined> {
  for (let port = from; port <= LAST_PORT; port += 1) {
    if (!isTaken(port) && (await isPortFree(port, host))) return port;
  }
  return undefined;
}
