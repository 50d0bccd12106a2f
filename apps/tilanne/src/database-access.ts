import { join } from 'node:path';
import { readLauncherEnv } from '@tilanne/platform/nest';
import { createDataFolder, dataFolderAt } from './data-folder/data-folder.js';
import { connectionUrl, readConnection, startPostgres } from './embedded-postgres/index.js';
import { folderHolder, holdFolder } from './data-folder/folder-lock.js';
import { repositoryFolder } from './repository.js';
import { StartRefused } from './start-refused.js';
import { complain } from './terminal.js';

/** The data folder that was asked for, or the usual one. */
export function chosenDataFolder(asked: string | undefined) {
  return dataFolderAt(asked ?? readLauncherEnv().TILANNE_DATA ?? join(repositoryFolder(), '.data'));
}

/** The address of a database, and whether it can be reached now. */
export interface KnownDatabase {
  readonly url: string;
  readonly isRunning: boolean;
}

/** Finds the database of DATABASE_URL or of a data folder without starting anything; undefined when there is none yet. */
export function knownDatabase(askedFolder: string | undefined): KnownDatabase | undefined {
  const { DATABASE_URL } = readLauncherEnv();
  if (DATABASE_URL !== undefined) return { url: DATABASE_URL, isRunning: true };
  const { postgres } = chosenDataFolder(askedFolder);
  const connection = readConnection(postgres);
  if (connection?.port === undefined) return undefined;
  return { url: connectionUrl(connection, connection.port), isRunning: folderHolder(postgres) !== undefined };
}

/** Does something with the database: the running one, or one that is started for as long as it takes. */
export async function withDatabase(
  askedFolder: string | undefined,
  work: (url: string) => Promise<void>,
): Promise<void> {
  const known = knownDatabase(askedFolder);
  if (known?.isRunning) {
    await work(known.url);
    return;
  }
  const folder = chosenDataFolder(askedFolder);
  createDataFolder(folder);
  const lock = holdFolder(folder.path);
  if ('heldByPid' in lock) {
    throw new StartRefused(`${folder.path} is in use by process ${lock.heldByPid}: try again in a moment.`);
  }
  try {
    const server = await startPostgres({ dataDirectory: folder.postgres, log: complain });
    await work(server.url).finally(() => server.stop());
  } finally {
    lock.release();
  }
}
