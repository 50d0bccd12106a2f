import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { readFrozenFacts } from '../facts/frozen-facts.js';
import type { FrozenFacts } from '../facts/frozen-facts.js';
import { readJson } from './json-file.js';

/** The folder of the frozen lists of facts beside the tables; a list is `1.json`, `2.json` and so on. */
export const factListFolder = 'fact-lists';

/** The frozen lists of facts of a folder of rules. */
export interface FactLists {
  /** By their numbers. */
  readonly lists: ReadonlyMap<number, FrozenFacts>;
  /** Names of files that hold no list, or one of another number. */
  readonly unreadable: readonly string[];
}

/** Reads the frozen lists of facts of a folder of rules; never throws. A folder may keep none. */
export async function readFactLists(directory: string): Promise<FactLists> {
  const lists = new Map<number, FrozenFacts>();
  const unreadable: string[] = [];
  const folder = join(directory, factListFolder);
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => each.endsWith('.json')).toSorted()) {
    const list = readFrozenFacts(await readJson(join(folder, name)));
    if (list && name === `${list.factList}.json`) lists.set(list.factList, list);
    else unreadable.push(name);
  }
  return { lists, unreadable };
}
