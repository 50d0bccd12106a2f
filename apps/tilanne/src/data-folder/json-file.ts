import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { StartRefused } from '../start-refused.js';

/** Reads a JSON file of ours. Undefined when there is none; refuses one that is damaged, for it is not ours to drop. */
export function readJsonFile<T>(path: string, schema: z.ZodType<T>, what: string): T | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new StartRefused(`${what}, ${path}, cannot be read: ${(error as Error).message}`);
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new StartRefused(`${what}, ${path}, is damaged: restore it from a backup or remove it.`);
  }
}
