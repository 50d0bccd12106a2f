import { closeSync, openSync, readSync, fstatSync, renameSync, statSync } from 'node:fs';

const KEPT_BYTES = 10 * 1024 * 1024;
const TAIL_BYTES = 4096;

/** Opens PostgreSQL's log for appending; one that has grown large becomes the previous log first. */
export function openServerLog(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > KEPT_BYTES) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

/** The newest fatal line of the log, without its time: why PostgreSQL gave up. */
export function lastFatalLine(path: string): string | undefined {
  return readTail(path)
    .split('\n')
    .findLast((line) => /FATAL|PANIC/.test(line))
    ?.replace(/^.*?(FATAL|PANIC):\s*/, '');
}

function readTail(path: string): string {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const tail = Buffer.alloc(Math.min(size, TAIL_BYTES));
    readSync(file, tail, 0, tail.length, size - tail.length);
    return tail.toString('utf8');
  } finally {
    closeSync(file);
  }
}
