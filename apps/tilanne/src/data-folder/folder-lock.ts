import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pidOf, processIdentity } from '../machine/process-identity.js';

export interface FolderLock {
  /** The holder before this one was killed, or the power went: something it started may still be on its way out. */
  readonly afterCrash: boolean;
  release(): void;
}

export interface FolderInUse {
  readonly heldByPid: number;
}

/**
 * Takes a folder for this process alone. Every contender enters its identity as a file of its own and withdraws when it
 * finds another living one. No step depends on reading something and removing it later, so two starters can never both
 * hold the folder (starting in the same instant, both may withdraw). The entry of a killed process names a run that is
 * over and counts for nothing.
 */
export function holdFolder(folder: string): FolderLock | FolderInUse {
  const entries = join(folder, 'lock');
  mkdirSync(entries, { recursive: true, mode: 0o700 });
  const own = processIdentity(process.pid) ?? String(process.pid);
  if (readdirSync(entries).includes(own)) return { heldByPid: process.pid };

  writeFileSync(join(entries, own), '');
  const others = readdirSync(entries).filter((entry) => entry !== own);
  const living = others.find((entry) => processIdentity(pidOf(entry)) === entry);
  const release = (): void => rmSync(join(entries, own), { force: true });
  if (living !== undefined) {
    release();
    return { heldByPid: pidOf(living) };
  }
  for (const entry of others) rmSync(join(entries, entry), { force: true });
  return { afterCrash: others.length > 0, release };
}

/** The process that holds the folder, if one does. */
export function folderHolder(folder: string): number | undefined {
  try {
    const living = readdirSync(join(folder, 'lock')).find((entry) => processIdentity(pidOf(entry)) === entry);
    return living === undefined ? undefined : pidOf(living);
  } catch {
    return undefined;
  }
}
