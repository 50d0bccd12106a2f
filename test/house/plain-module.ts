import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { repository } from './tree.js';

/** Imports plain JavaScript, of which the compiler knows no types; `file` is its path from the root. */
export async function plainModule(file: string): Promise<unknown> {
  return import(pathToFileURL(join(repository, file)).href);
}
