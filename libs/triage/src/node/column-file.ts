import { open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

import { ColumnLayout, columnsIn } from '../replay/column-bytes.js';
import { ColumnCoder, mostValues } from '../replay/columns.js';
import type { Columns, TaskValues } from '../replay/columns.js';

/** Tasks in one block: what is held in memory while a store is written. */
const blockSize = 65_536;

/** What came of writing a store. */
export interface Written {
  readonly tasks: number;
}

/**
 * Writes tasks to a column store as they come, in memory for one block of 65,536 tasks and every distinct value. The
 * file appears under its name when it is whole. Returns a sentence when a column has too many values; what cannot be
 * written at all is thrown.
 */
export async function writeColumnFile(
  path: string,
  names: readonly string[],
  tasks: Iterable<TaskValues> | AsyncIterable<TaskValues>,
): Promise<Written | string> {
  const partial = `${path}.partial`;
  const file = await open(partial, 'w');
  try {
    const written = await writeTasks(file, names, tasks);
    await file.close();
    if (typeof written === 'string') return written;
    await rename(partial, path);
    return written;
  } finally {
    await file.close().catch(() => undefined);
    await rm(partial, { force: true });
  }
}

async function writeTasks(
  file: FileHandle,
  names: readonly string[],
  tasks: Iterable<TaskValues> | AsyncIterable<TaskValues>,
): Promise<Written | string> {
  const coder = new ColumnCoder(names, blockSize);
  const layout = new ColumnLayout(names, blockSize);
  let count = 0;
  await file.writeFile(layout.head());
  for await (const task of tasks) {
    const over = coder.add(task);
    if (over !== undefined)
      return `the column ${over} has more than ${mostValues} different values: leave it out`;
    count += 1;
    if (coder.isFull()) await file.writeFile(layout.block(coder.takeBlock()));
  }
  if (count % blockSize > 0 || count === 0) await file.writeFile(layout.block(coder.takeBlock()));
  await file.writeFile(layout.foot(coder.values()));
  return { tasks: count };
}

/** Bytes asked of the file at once. */
const portion = 4 * 2 ** 20;

/**
 * Reads a column store into memory that threads share. Returns a sentence for a file that is no store; a file that
 * cannot be read is thrown.
 */
export async function readColumnFile(path: string): Promise<Columns | string> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const bytes = new Uint8Array(new SharedArrayBuffer(size));
    for (let at = 0; at < size;) {
      const { bytesRead } = await file.read(bytes, at, Math.min(portion, size - at), at);
      if (bytesRead === 0) return 'the column store became shorter while it was read';
      at += bytesRead;
    }
    return columnsIn(bytes);
  } finally {
    await file.close();
  }
}
