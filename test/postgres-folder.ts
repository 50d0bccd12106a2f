import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import {
  clusterIn,
  startPostgres,
  type PostgresServer,
} from '../apps/tilanne/src/embedded-postgres/index.js';
import { hasEnded, processIdentity } from '../apps/tilanne/src/machine/process-identity.js';

/** A folder for one PostgreSQL of a test's own. */
export interface PostgresFolder {
  readonly dataDirectory: string;
  /** What was said so far. */
  readonly said: string[];
  /** Starts it in this process. */
  start(port?: number): Promise<PostgresServer>;
  /** Starts it from the build in a process of its own, so that this process can be killed. */
  startElsewhere(): Promise<{ readonly starterPid: number; readonly url: string; readonly pid: number }>;
  serverLog(): string;
  /** Ends everything that still uses the folder and removes it, wherever its parts are. */
  remove(): Promise<void>;
}

/** Creates the folder; with `parentMode` 0o700 it lies below a folder that is closed to other accounts. */
export function postgresFolder(parentMode = 0o755): PostgresFolder {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'tilanne-postgres-')));
  chmodSync(parent, parentMode);
  const dataDirectory = join(parent, 'postgres');
  const said: string[] = [];
  const log = (sentence: string): void => void said.push(sentence);
  const started: PostgresServer[] = [];
  const starters: number[] = [];
  return {
    dataDirectory,
    said,
    start: async (port) => {
      const server = await startPostgres({ dataDirectory, log, ...(port === undefined ? {} : { port }) });
      started.push(server);
      return server;
    },
    startElsewhere: async () => {
      const starter = await startInProcessOfItsOwn(dataDirectory);
      starters.push(starter.starterPid);
      return starter;
    },
    serverLog: () => readFileSync(join(dataDirectory, 'server.log'), 'utf8'),
    remove: async () => {
      for (const server of started) await server.stop();
      for (const pid of starters)
        if (commandLine(String(pid)).includes(dataDirectory)) process.kill(pid, 'SIGKILL');
      const home = dirname(realpathSync(clusterIn(dataDirectory)));
      for (const path of [home, parent]) rmSync(path, { recursive: true, force: true });
    },
  };
}

const STARTER = `
  const { startPostgres } = await import(process.argv[1]);
  const { url, pid } = await startPostgres({ dataDirectory: process.argv[2], log: () => undefined });
  process.send({ url, pid });
  process.on('message', () => undefined);
`;

async function startInProcessOfItsOwn(dataDirectory: string) {
  const program = new URL('../dist/apps/tilanne/src/embedded-postgres/index.js', import.meta.url).href;
  const args = ['--input-type=module', '-e', STARTER, program, dataDirectory];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  child.unref();
  const [message] = (await once(child, 'message')) as [{ url: string; pid: number }];
  return { starterPid: child.pid ?? 0, ...message };
}

/** The shell that waits for the end of whoever started the PostgreSQL of the folder. */
export function watchdogOf(dataDirectory: string): number {
  const cluster = realpathSync(clusterIn(dataDirectory));
  const pid = readdirSync('/proc').find((name) => {
    const command = /^\d+$/.test(name) ? commandLine(name) : '';
    return command.includes('tilanne-watchdog') && command.includes(cluster);
  });
  if (pid === undefined) throw new Error(`No watchdog waits at ${cluster}`);
  return Number(pid);
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Kills processes with -9 and waits until they are gone. */
export async function killHard(...pids: readonly number[]): Promise<void> {
  const identities = pids.map((pid) => processIdentity(pid) ?? '');
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  for (const identity of identities) await hasEnded(identity, 5000);
}

/** Asks the server one thing and returns the rows. */
export async function ask(url: string, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end();
  }
}
