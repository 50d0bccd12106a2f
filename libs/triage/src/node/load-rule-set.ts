import { assemble } from '../tables/assemble.js';
import { readDictionary } from '../facts/dictionary.js';
import type { Dictionary } from '../facts/dictionary.js';
import type { RuleSet, RuleSetFaults } from '../tables/rule-set.js';
import type { RuleFault } from '../tables/rule-table.js';
import { toldFaults } from '../tables/told-faults.js';
import { tableDrafts } from './dmn-drafts.js';
import type { DmnFile } from './dmn-name.js';
import { readDmn } from './dmn-xml.js';
import { ruleSetHash } from './rule-set-hash.js';
import type { RuleText } from './rule-set-hash.js';
import { dictionaryFile, readRuleTexts } from './rule-texts.js';

/** Loads every table of a folder and its dictionary, or tells everything that is wrong with them at once. */
export async function loadRuleSet(directory: string): Promise<RuleSet | RuleSetFaults> {
  const faults: RuleFault[] = [];
  const texts = await readRuleTexts(directory, faults);
  const dictionary = dictionaryOf(texts, faults);
  const files = await dmnFiles(texts, faults);
  const drafts = tableDrafts(files, faults);
  if (!dictionary) return { faults: toldFaults(faults) };
  const ruleSet = assemble(dictionary, drafts, ruleSetHash(texts));
  if ('faults' in ruleSet) return { faults: toldFaults([...faults, ...ruleSet.faults]) };
  return faults.length > 0 ? { faults: toldFaults(faults) } : ruleSet;
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
