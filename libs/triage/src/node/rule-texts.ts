import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { RuleFault } from '../tables/rule-table.js';
import type { RuleText } from './rule-set-hash.js';
import { largestFile } from './xml-shape.js';

/** The file of the fact dictionary beside the tables. */
export const dictionaryFile = 'facts.json';

/** Largest folder read, in bytes of all its rule files together: characters beyond ASCII take up to three bytes. */
export const largestFolder = 3 * largestFile;

/** The tables and the dictionary of a folder as text, in the order of their names; nothing is read of a folder too large. */
export async function readRuleTexts(directory: string, faults: RuleFault[]): Promise<RuleText[]> {
  try {
    const names = (await readdir(directory)).filter(isRuleFile).toSorted();
    if (!names.includes(dictionaryFile)) {
      faults.push({ file: dictionaryFile, message: 'the dictionary is missing' });
    }
    if (names.length < 2) faults.push({ file: directory, message: 'expected the tables as *.dmn files' });
    if (await isTooLarge(directory, names, faults)) return [];
    return await Promise.all(
      names.map(async (file) => ({ file, text: await readFile(join(directory, file), 'utf8') })),
    );
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    faults.push({ file: directory, message: `cannot be read: ${message}` });
    return [];
  }
}

function isRuleFile(name: string): boolean {
  return name.endsWith('.dmn') || name === dictionaryFile;
}

async function isTooLarge(
  directory: string,
  names: readonly string[],
  faults: RuleFault[],
): Promise<boolean> {
  let bytes = 0;
  for (const file of names) {
    bytes += (await stat(join(directory, file))).size;
    if (bytes > largestFolder) {
      faults.push({
        file,
        message: `the files of a rule set may have at most ${largestFolder} bytes together`,
      });
      return true;
    }
  }
  return false;
}
