import { createHash } from 'node:crypto';
import { nextFreePort, portBecomesFree } from '../machine/ports.js';
import { StartRefused } from '../start-refused.js';

export const LOOPBACK = '127.0.0.1';
const RELEASED_WITHIN_MS = 5000;
/** Below the range that systems hand out to outgoing connections (32768 up on Linux), so a kept port stays ours. */
const FIRST_PORT = 20_000;
const PORTS = 10_000;

export interface PortWish {
  /** This port and no other. */
  readonly wanted?: number | undefined;
  /** The port of last time: clients look for us there. */
  readonly kept?: number | undefined;
  readonly dataDirectory: string;
  readonly log: (sentence: string) => void;
  /** How long a taken port may take to become free. */
  readonly patienceMs?: number;
}

/** The port where a new cluster of this folder begins to look; different folders begin at different places. */
export function firstPort(dataDirectory: string): number {
  return FIRST_PORT + (createHash('sha256').update(dataDirectory).digest().readUInt32BE() % PORTS);
}

/** The port to start on. One that is still taken is tried for a while: a server on its way out lets go of it. */
export async function choosePort(wish: PortWish): Promise<number> {
  const { wanted, kept, dataDirectory, log, patienceMs = RELEASED_WITHIN_MS } = wish;
  const favourite = wanted ?? kept;
  if (favourite !== undefined && (await portBecomesFree(favourite, LOOPBACK, patienceMs))) return favourite;
  if (wanted !== undefined)
    throw new StartRefused(`Port ${wanted} for PostgreSQL is in use by another program.`);

  const port = await nextFreePort(kept === undefined ? firstPort(dataDirectory) : kept + 1, LOOPBACK);
  if (port === undefined) throw new StartRefused('No port is free for PostgreSQL.');
  if (kept !== undefined) log(`Port ${kept} is in use by another program: PostgreSQL moves to ${port}.`);
  return port;
}
