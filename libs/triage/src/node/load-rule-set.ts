import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { assemble } from '../assemble.js';
import { readDictionary } from '../dictionary.js';
import type { Dictionary } from '../dictionary.js';
import type { RuleSet, RuleSetFaults } from '../rule-set.js';
import type { RuleFault } from '../rule-table.js';
import { tableDrafts } from './dmn-drafts.js';
import type { DmnFile } from './dmn-drafts.js';
import { readDmn } from './dmn-xml.js';
import { ruleSetHash } from './rule-set-hash.js';
import type { RuleText } from './rule-set-hash.js';

/** The file of the fact dictionary beside the tables. */
export const dictionaryFile = 'facts.json';

/** Loads every table of a folder and its dictionary, or tells everything that is wrong with them at once. */
export async function loadRuleSet(directory: string): Promise<RuleSet | RuleSetFaults> {
  const faults: RuleFault[] = [];
  const texts = await readTexts(directory, faults);
  const dictionary = dictionaryOf(texts, faults);
  const files = await dmnFiles(texts, faults);
  const drafts = tableDrafts(files, faults);
  if (!dictionary) return { faults };
  const ruleSet = assemble(dictionary, drafts, ruleSetHash(texts));
  if ('faults' in ruleSet) return { faults: [...faults, ...ruleSet.faults] };
  return faults.length > 0 ? { faults } : ruleSet;
}

async function readTexts(directory: string, faults: RuleFault[]): Promise<RuleText[]> {
  try {
    const names = (await readdir(directory)).filter(
      (name) => name.endsWith('.dmn') || name === dictionaryFile,
    );
    if (!names.includes(dictionaryFile))
      faults.push({ file: dictionaryFile, message: 'the dictionary is missing' });
    if (names.length < 2) faults.push({ file: directory, message: 'expected the tables as *.dmn files' });
    return await Promise.all(
      names.toSorted().map(async (file) => ({ file, text: await readFile(join(directory, file), 'utf8') })),
    );
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    faults.push({ file: directory, message: `cannot be read: ${message}` });
    return [];
  }
}

function dictionaryOf(texts: readonly RuleText[], faults: RuleFault[]): Dictionary | undefined {
  const source = texts.find(({ file }) => file === dictionaryFile);
  if (!source) return undefined;
  const dictionary = readDictionary(parsedJson(source.text));
  if ('byName' in dictionary) return dictionary;
  faults.push(
    ...dictionary.map(({ place, message }) => ({
      file: dictionaryFile,
      text: place,
      message: `${place}: ${message}`,
    })),
  );
  return undefined;
}

/** Undefined for text that is no JSON: the dictionary's schema then says what is expected. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function dmnFiles(texts: readonly RuleText[], faults: RuleFault[]): Promise<DmnFile[]> {
  const files: DmnFile[] = [];
  for (const { file, text } of texts.filter((each) => each.file.endsWith('.dmn'))) {
    const definitions = await readDmn(text);
    if ('length' in definitions) faults.push(...definitions.map((message) => ({ file, message })));
    else files.push({ file, definitions });
  }
  return files;
}
