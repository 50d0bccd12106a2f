import type { Localised } from '@tilanne/platform';

import type { Cell } from '../cells/cell.js';
import type { Dictionary } from '../facts/dictionary.js';
import { outcomeNames } from './outcome-name.js';
import { redFlagNames } from './red-flag-name.js';
import type { RuleSet } from '../tables/rule-set.js';
import type { OutputColumn, RuleTable } from '../tables/rule-table.js';
import type { Value } from '../cells/value.js';
import { conditionWords, everywhere, sentence, wordingOf, wordsOf } from './words.js';
import type { Wording } from './words.js';

/** What the variables of a rule set are called, and their values. */
export interface Vocabulary {
  /** The label of a fact or table; its bare name if it has none. */
  readonly label: (variable: string) => Localised;
  readonly value: (variable: string, value: Value) => Localised;
  /** A condition in words, "–" for one that everything meets. */
  readonly condition: (variable: string, cell: Cell) => Localised;
}

/** The names of what every rule set gives in the end. */
const endResults: ReadonlyMap<Value, Localised> = new Map<Value, Localised>([
  ...Object.entries(outcomeNames),
  ...Object.entries(redFlagNames),
]);

const plain: Wording = { nameOf: () => undefined, unit: '' };

/** Every table of a rule set once: compiled, a table of several outputs stands there once for each. */
export function sourceTables(ruleSet: RuleSet): RuleTable[] {
  return ruleSet.tables.filter(({ output }) => output === 0).map(({ source }) => source);
}

/** Facts speak by the dictionary; results by the words it gives them, or by the engine's own names of outcomes. */
export function vocabularyOf(ruleSet: RuleSet): Vocabulary {
  const { dictionary } = ruleSet;
  const tables = sourceTables(ruleSet);
  const facts = dictionary.facts.map((fact) => [fact.name, wordingOf(fact)] as const);
  const results = tables.flatMap((table) =>
    table.outputs.map((output) => [output.name, wordingOfResult(dictionary, table, output)] as const),
  );
  const wordings = new Map<string, Wording>([...facts, ...results]);
  const labels = new Map([
    ...dictionary.facts.map(({ name, label }) => [name, label] as const),
    ...tables.flatMap((table) =>
      table.outputs.map((output) => [output.name, labelOf(table, output)] as const),
    ),
  ]);
  const wording = (variable: string) => wordings.get(variable) ?? plain;
  return {
    label: (variable) => labels.get(variable) ?? everywhere(variable),
    value: (variable, value) => wordsOf(wording(variable), value),
    condition: (variable, cell) => conditionWords(wording(variable), cell),
  };
}

function wordingOfResult(dictionary: Dictionary, { role }: RuleTable, output: OutputColumn): Wording {
  const { name, type } = output;
  const own = dictionary.results?.find(({ table }) => table === name)?.values ?? [];
  const named = role === 'destination' || role === 'red-flags' ? endResults : undefined;
  return {
    nameOf: (value) => own.find((each) => each.value === value)?.label ?? named?.get(value),
    unit: '',
    calendar: type === 'date' || type === 'time' ? type : undefined,
  };
}

/** A table's label, with the name of the output where it has several. */
function labelOf({ label, outputs }: RuleTable, output: OutputColumn): Localised {
  return outputs.length < 2 ? label : sentence((language) => `${label[language]}, ${output.label}`);
}
