import { closeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { holdFolder, type FolderLock } from '../data-folder/folder-lock.js';
import { makeFolder } from '../machine/folder.js';
import { hasEnded, processIdentity } from '../machine/process-identity.js';
import { StartRefused } from '../start-refused.js';
import { chooseAccount, isRoot, spawnAs, type Account } from './account.js';
import { awaitAnswer } from './answer.js';
import { usableBinaries, type Binaries } from './binaries.js';
import { clusterIn, createCluster, existingCluster, hasCluster, systemFolder } from './cluster.js';
import {
  connectionUrl,
  newConnection,
  readConnection,
  saveConnection,
  type Connection,
} from './connection.js';
import { ensureDatabase, MAINTENANCE_DATABASE } from './database.js';
import { choosePort } from './port.js';
import { findPostmaster, isRunning, stopPostmaster, type Postmaster } from './postmaster.js';
import { lastFatalLine, openServerLog } from './postgres-log.js';
import { postgresArguments } from './settings.js';
import { armWatchdog } from './watchdog.js';

export interface PostgresOptions {
  /** Everything about this cluster lies in here; created when missing. */
  readonly dataDirectory: string;
  /** This TCP port or none. Without it: the port of last time, or a free one. */
  readonly port?: number;
  /** Takes sentences for the person who started it. */
  readonly log: (sentence: string) => void;
}

export interface PostgresServer {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** It was running already, left over from a launcher that was killed. */
  readonly adopted: boolean;
  /** The system account it runs as. */
  readonly account: string;
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<unknown>;
  /** Ends it cleanly, if it still runs, and lets go of the folder. */
  stop(): Promise<void>;
}

/** What is settled before a server runs. */
interface Start extends PostgresOptions {
  readonly account: Account;
  readonly binaries: Binaries;
  readonly connection: Connection;
  readonly cluster: string;
}

/**
 * Starts the PostgreSQL of a folder, or takes over the one that is left running on it, and waits until it answers.
 * It ends when this process does, in whatever way this process ends. Rejects with StartRefused, in one sentence, for
 * what the person can do something about; one of these is that another living process holds the folder.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const dataDirectory = resolve(options.dataDirectory);
  const lock = takeFolder(dataDirectory);
  try {
    const start = await prepare({ ...options, dataDirectory });
    const left = await adopt(start);
    if (left !== undefined) options.log('PostgreSQL of an earlier start is still running: it is used on.');
    return await serve(start, left, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

function takeFolder(dataDirectory: string): FolderLock {
  try {
    makeFolder(dataDirectory, isRoot() ? 0o711 : 0o700);
  } catch (error) {
    throw new StartRefused(
      `The folder ${dataDirectory} cannot be used for the database: ${(error as Error).message}`,
    );
  }
  const lock = holdFolder(dataDirectory);
  if ('release' in lock) return lock;
  throw new StartRefused(`The database in ${dataDirectory} is in use by process ${lock.heldByPid}.`);
}

async function prepare(options: PostgresOptions): Promise<Start> {
  const { dataDirectory, log } = options;
  const account = chooseAccount(clusterIn(dataDirectory));
  const binaries = await usableBinaries(account, account.ids ? systemFolder() : dataDirectory);
  const kept = readConnection(dataDirectory);
  if (hasCluster(dataDirectory)) {
    const connection = kept ?? lostKey(dataDirectory);
    const cluster = existingCluster(dataDirectory, binaries);
    return { ...options, account, binaries, connection, cluster };
  }
  const connection = kept ?? newConnection();
  saveConnection(dataDirectory, connection);
  log('Creating the database (first start in this folder).');
  const cluster = await createCluster({ dataDirectory, account }, binaries, connection, log);
  return { ...options, account, binaries, connection, cluster };
}

function lostKey(dataDirectory: string): never {
  const path = join(dataDirectory, 'conn.json');
  throw new StartRefused(`The key to the database, ${path}, is gone: restore it from a backup.`);
}

/** The server that runs on the cluster and lets us in; ends one that does not. */
async function adopt({ cluster, connection, log }: Start): Promise<Postmaster | undefined> {
  for (;;) {
    const left = await findPostmaster(cluster);
    if (left === undefined) return undefined;
    const url = connectionUrl(connection, left.port, MAINTENANCE_DATABASE);
    const isOurs = await awaitAnswer({ url, isRunning: () => isRunning(left), log }).catch(() => false);
    if (isOurs) return left;
    await stopPostmaster(left);
  }
}

async function serve(start: Start, left: Postmaster | undefined, lock: FolderLock): Promise<PostgresServer> {
  const { account, cluster, connection, dataDirectory } = start;
  const disarm = armWatchdog(account, cluster);
  let running = left;
  const stop = async (): Promise<void> => {
    if (running) await stopPostmaster(running);
    await disarm();
    lock.release();
  };
  try {
    running ??= await launch(start);
    saveConnection(dataDirectory, { ...connection, port: running.port });
    await ensureDatabase(connection, running.port);
  } catch (error) {
    await stop();
    throw error;
  }
  const { port, pid, identity } = running;
  const url = connectionUrl(connection, port);
  return {
    url,
    port,
    pid,
    adopted: left !== undefined,
    account: account.name,
    ended: hasEnded(identity),
    stop,
  };
}

async function launch(start: Start): Promise<Postmaster> {
  const { account, binaries, cluster, connection, dataDirectory, log } = start;
  const port = await choosePort({ wanted: start.port, kept: connection.port, dataDirectory, log });
  const logPath = join(dataDirectory, 'server.log');
  const logFile = openServerLog(logPath);
  const command = [binaries.postgres, ...postgresArguments(cluster, port)] as const;
  const child = spawnAs(account, command, ['ignore', logFile, logFile]);
  closeSync(logFile);
  child.on('error', () => undefined);
  child.unref();
  const { pid = 0 } = child;
  const launched = { pid, port, identity: processIdentity(pid) ?? '' };
  const url = connectionUrl(connection, port, MAINTENANCE_DATABASE);
  const isReady = await awaitAnswer({ url, isRunning: () => isRunning(launched), log }).catch(
    async (error: unknown) => {
      await stopPostmaster(launched);
      throw error;
    },
  );
  if (isReady) return launched;
  const reason = lastFatalLine(logPath) ?? 'it left no reason';
  throw new StartRefused(`PostgreSQL did not start: ${reason} (see ${logPath}).`);
}
