import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hasEnded, processIdentity, processesWorkingIn } from '../machine/process-identity.js';
import { StartRefused } from '../start-refused.js';

/** The server process of a cluster that is running now, started by us or left over from a launcher that was killed. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** Names this run of the process, see processIdentity. */
  readonly identity: string;
}

const LOOK_EVERY_MS = 50;
const BACKENDS_END_WITHIN_MS = 30_000;
/** Fast shutdown, immediate shutdown (recovers at the next start), and the last resort, each with its patience in ms. */
type StopLadder = readonly (readonly [NodeJS.Signals, number])[];
const STOP_LADDER: StopLadder = [
  ['SIGINT', 4000],
  ['SIGQUIT', 1000],
  ['SIGKILL', 1000],
];

/** Reads `postmaster.pid`: pid, data directory, start time, port, …, one a line. */
export function parsePostmasterPid(text: string): { pid: number; port: number } | undefined {
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return Number.isInteger(pid) && pid > 0 && Number.isInteger(port) && port > 0 ? { pid, port } : undefined;
}

/**
 * The postmaster that runs on the cluster, if one does. Clears the lock file of one that does not: PostgreSQL itself
 * takes a zombie, or any process that got the old pid, for the old server, and would refuse to start. Processes of a
 * killed postmaster may still write for some milliseconds, and removing the file takes PostgreSQL's own check of that
 * away, so first nothing may be left that works in the folder.
 */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const giveUp = performance.now() + BACKENDS_END_WITHIN_MS;
  for (;;) {
    const entry = readEntry(cluster);
    const workers = processesWorkingIn(cluster);
    const identity = entry && processIdentity(entry.pid);
    if (entry && identity !== undefined && (workers?.includes(entry.pid) ?? true))
      return { ...entry, identity };
    if (workers === undefined) return undefined;
    if (workers.length === 0) {
      rmSync(join(cluster, 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (performance.now() >= giveUp) {
      throw new StartRefused(
        `Processes of an earlier PostgreSQL still work in ${cluster} (${workers.join(', ')}): end them, then start again.`,
      );
    }
    await pause(LOOK_EVERY_MS);
  }
}

function readEntry(cluster: string): { pid: number; port: number } | undefined {
  try {
    return parsePostmasterPid(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Whether that run of the process goes on. */
export function isRunning({ pid, identity }: Postmaster): boolean {
  return processIdentity(pid) === identity;
}

/** Asks for a clean shutdown that waits for nobody; insists when that takes too long. Nothing acknowledged is lost either way. */
export async function stopPostmaster(postmaster: Postmaster, ladder = STOP_LADDER): Promise<void> {
  for (const [signal, deadlineMs] of ladder) {
    if (!isRunning(postmaster)) return;
    process.kill(postmaster.pid, signal);
    if (await hasEnded(postmaster.identity, deadlineMs)) return;
  }
}
