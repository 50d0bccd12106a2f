import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartRefused } from '../start-refused.js';

/** Where things lie in the data folder. */
export interface DataFolder {
  readonly path: string;
  readonly postgres: string;
  readonly logs: string;
  readonly certificates: string;
  readonly secretsFile: string;
  readonly portsFile: string;
  /** Where a running centre is reached. */
  readonly centreFile: string;
}

/** Names the places of a data folder without touching the disk. */
export function dataFolderAt(path: string): DataFolder {
  const folder = resolve(path);
  return {
    path: folder,
    postgres: join(folder, 'postgres'),
    logs: join(folder, 'logs'),
    certificates: join(folder, 'certificates'),
    secretsFile: join(folder, 'secrets.json'),
    portsFile: join(folder, 'ports.json'),
    centreFile: join(folder, 'centre.json'),
  };
}

/**
 * Creates the folder if it is missing; refuses one in which another account keeps its secrets. Another account may pass
 * through it (PostgreSQL's own, when root starts it), and may list nothing; every file in it with something to hide is
 * closed by itself.
 */
export function createDataFolder(folder: DataFolder): void {
  try {
    if (mkdirSync(folder.path, { recursive: true }) !== undefined) chmodSync(folder.path, 0o711);
    for (const inner of [folder.logs, folder.certificates])
      mkdirSync(inner, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StartRefused(`The data folder ${folder.path} cannot be used: ${(error as Error).message}`);
  }
  const owner = statSync(folder.secretsFile, { throwIfNoEntry: false })?.uid;
  if (owner !== undefined && owner !== process.getuid?.()) {
    throw new StartRefused(
      `The data folder ${folder.path} belongs to another account (uid ${owner}): start as that account, or choose another folder with --data.`,
    );
  }
}
