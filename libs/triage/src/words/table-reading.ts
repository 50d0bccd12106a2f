import type { Localised } from '@tilanne/platform';

import { checkGiven } from '../facts/border.js';
import { runChain } from '../chain.js';
import { factState } from '../facts/fact-state.js';
import { rowsOf } from '../mask.js';
import { rowSentence } from './row-sentence.js';
import type { RuleSet } from '../tables/rule-set.js';
import type { Value } from '../cells/value.js';
import type { GivenFact } from '../verdict.js';
import { vocabularyOf } from './vocabulary.js';
import type { Vocabulary } from './vocabulary.js';
import { enumeration, quoted, sentence } from './words.js';

/** What one table came to for a task. */
export interface TableReading {
  /** The variable it gives. */
  readonly table: string;
  /** Every result it may still give; null is "no row matched". One entry means it is certain. */
  readonly results: readonly (Value | null)[];
  /** E.g. "“Need”: examination on site or advice." */
  readonly sentence: Localised;
  /** The rows behind the results: those that matched, or that still may. */
  readonly rows: readonly RowReading[];
}

export interface RowReading {
  readonly row: string;
  readonly sentence: Localised;
}

const noRow: Localised = { fi: 'mikään rivi ei sovi', sv: 'ingen rad passar', en: 'no row matches' };

/** What every table makes of a task, in the order in which they are evaluated. */
export function tableReadings(ruleSet: RuleSet, given: readonly GivenFact[], now: Date): TableReading[] {
  const border = checkGiven(ruleSet.dictionary, given, now);
  const chain = runChain(ruleSet, factState(ruleSet, border));
  const vocabulary = vocabularyOf(ruleSet);
  return ruleSet.tables.map(({ source, variable }, place) => {
    const table = ruleSet.variables[variable]?.name ?? source.name;
    const match = chain.matches[place];
    const results = match?.results ?? [];
    const rows = match ? rowsOf(match.behind).flatMap((row) => source.rows[row] ?? []) : [];
    return {
      table,
      results: results.map((result) => result ?? null),
      sentence: resultSentence(vocabulary, table, results),
      rows: rows.map((row) => ({ row: row.id, sentence: rowSentence(vocabulary, source, row) })),
    };
  });
}

function resultSentence(
  vocabulary: Vocabulary,
  variable: string,
  results: readonly (Value | undefined)[],
): Localised {
  const label = quoted(vocabulary.label(variable));
  const words = enumeration(
    results.map((result) => (result === undefined ? noRow : vocabulary.value(variable, result))),
    'or',
  );
  return sentence((language) => `${label[language]}: ${words[language]}.`);
}
