import { readFile, stat } from 'node:fs/promises';

/** What is written by hand is smaller than this, in bytes. */
const largestFile = 1_000_000;

/** What a file of JSON holds; undefined for what cannot be read, is no JSON or far too large. Never throws. */
export async function readJson(path: string): Promise<unknown> {
  try {
    const { size } = await stat(path);
    return size > largestFile ? undefined : JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}
