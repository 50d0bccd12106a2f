import { openSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const LONGEST_BYTES = 20 * 1024 * 1024;
const OLDER_KEPT = 3;

/**
 * Opens the log of one server and returns how to add a line. A file that has grown past 20 MB is numbered first
 * (`intake.1.log` is the newest of the old ones) and three old ones are kept.
 */
export function openLogFile(folder: string, name: string): (line: string) => void {
  const current = join(folder, `${name}.log`);
  if (sizeOf(current) > LONGEST_BYTES) {
    const numbered = (age: number): string => (age === 0 ? current : join(folder, `${name}.${age}.log`));
    for (let age = OLDER_KEPT; age > 0; age -= 1) {
      if (sizeOf(numbered(age - 1)) > 0) renameSync(numbered(age - 1), numbered(age));
    }
  }
  const file = openSync(current, 'a', 0o600);
  return (line) => {
    try {
      writeSync(file, `${line}\n`);
    } catch {
      // A full disk must not end the launcher: the servers go on, and say themselves what they cannot do.
    }
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
