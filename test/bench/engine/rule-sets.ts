import { fileURLToPath } from 'node:url';
import { assemble, readDictionary, type Dictionary, type RuleSet, type TableDraft } from '@tilanne/triage';
import { loadRuleSet } from '@tilanne/triage/node';
import { generatedDictionary } from './generated-dictionary.js';
import { generatedTables } from './generated-tables.js';

/** Where the rules lie that the project ships. */
export const shippedFolder = fileURLToPath(new URL('../../../libs/triage/rules', import.meta.url));

/** The generated rules and what they are made of. */
export interface Generated {
  readonly dictionary: Dictionary;
  readonly drafts: readonly TableDraft[];
  readonly ruleSet: RuleSet;
}

/** A rule set of 138 rows in five chained tables over 37 facts. */
export function generatedRules(seed: number): Generated {
  const dictionary = readDictionary(generatedDictionary);
  if (!('byName' in dictionary)) throw new Error(JSON.stringify(dictionary));
  const drafts = generatedTables(seed);
  return { dictionary, drafts, ruleSet: sound(assemble(dictionary, drafts, `generated ${String(seed)}`)) };
}

/** The rules the project ships. */
export async function shippedRules(): Promise<RuleSet> {
  return sound(await loadRuleSet(shippedFolder));
}

function sound(ruleSet: RuleSet | { readonly faults: readonly unknown[] }): RuleSet {
  if ('faults' in ruleSet) throw new Error(JSON.stringify(ruleSet.faults));
  return ruleSet;
}
