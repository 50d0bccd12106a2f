import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { readVignette } from '../vignettes/vignette.js';
import type { Vignette, VignetteFault } from '../vignettes/vignette.js';
import { readJson } from './json-file.js';

const ending = '.json';

/** The vignettes of a folder in the order of their names, and what is wrong with the others. */
export interface VignetteFolder {
  readonly vignettes: readonly Vignette[];
  readonly faults: readonly VignetteFault[];
}

/** Reads every `*.json` of a folder as a vignette; never throws. A folder without any is a fault. */
export async function readVignettes(directory: string): Promise<VignetteFolder> {
  const vignettes: Vignette[] = [];
  const faults: VignetteFault[] = [];
  const names = await namesIn(directory);
  if ('message' in names) return { vignettes, faults: [{ vignette: directory, place: '', ...names }] };
  for (const name of names) {
    const read = readVignette(name.slice(0, -ending.length), await readJson(join(directory, name)));
    if ('facts' in read) vignettes.push(read);
    else faults.push(...read);
  }
  return { vignettes, faults };
}

async function namesIn(directory: string): Promise<readonly string[] | { readonly message: string }> {
  try {
    const names = (await readdir(directory)).filter((name) => name.endsWith(ending)).toSorted();
    return names.length > 0 ? names : { message: 'expected vignettes as *.json files' };
  } catch (error) {
    return { message: `cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}
