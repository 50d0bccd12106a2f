import { assemble, type RuleSet, type TableDraft } from '@tilanne/triage';
import { dictionaryOf, fact, row, table } from './sample-rules.js';

const number = { type: 'number', integer: true, min: 0, max: 9, unit: '' };

/** A compiled table with the variables it reads, of which the first are its columns in order. */
export interface OneTable {
  readonly variables: RuleSet['variables'];
  readonly table: RuleSet['tables'][number];
}

/** Compiles one table over as many whole numbers from 0 to 9 as it requires, inside the smallest rule set there is. */
export function oneTable(draft: TableDraft): OneTable {
  const facts = [...draft.requires.map((name) => fact(name, number)), fact('code', { type: 'string' })];
  const flags = table('flags', ['code'], [row('flag', ['"x"'], '"upgrade-now"')], {
    hitPolicy: 'COLLECT',
    role: 'red-flags',
  });
  const destination = table('destination', ['code'], [row('to', ['-'], '"advice"')], { role: 'destination' });
  const dictionary = dictionaryOf({ version: '1', groups: [], facts });
  const ruleSet = assemble(dictionary, [draft, flags, destination], '');
  if ('faults' in ruleSet) throw new Error(JSON.stringify(ruleSet.faults));
  const found = ruleSet.tables.find(({ source }) => source.name === draft.name);
  if (!found) throw new Error(draft.name);
  return { variables: ruleSet.variables, table: found };
}
