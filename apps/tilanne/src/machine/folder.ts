import { chmodSync, mkdirSync } from 'node:fs';

/** Creates a folder, or takes one that is there, with exactly this mode, whatever the umask is. */
export function makeFolder(path: string, mode: number): void {
  mkdirSync(path, { recursive: true });
  chmodSync(path, mode);
}
