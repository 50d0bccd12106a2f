import type { Localised } from '@tilanne/platform';

import type { RuleRow, RuleTable } from '../tables/rule-table.js';
import type { Vocabulary } from './vocabulary.js';
import { enumeration, quoted, sentence } from './words.js';

const always: Localised = { fi: 'Aina', sv: 'Alltid', en: 'Always' };
const otherwise: Localised = { fi: 'Muuten', sv: 'Annars', en: 'Otherwise' };
const when: Localised = { fi: 'Jos', sv: 'Om', en: 'If' };
const then: Localised = { fi: 'niin', sv: 'så', en: 'then' };

/**
 * A row as one sentence, rendered from its cells alone, e.g. "If “Need”: examination and “Lives alone”: yes, then
 * “Destination”: a mobile assessment unit." A row without conditions says "Always", or "Otherwise" where rows before
 * it win.
 */
export function rowSentence(vocabulary: Vocabulary, table: RuleTable, row: RuleRow): Localised {
  const conditions = table.columns.flatMap((variable, column) => {
    const cell = row.cells[column];
    if (!cell || cell.kind === 'any') return [];
    return [pair(vocabulary.label(variable), vocabulary.condition(variable, cell))];
  });
  const result = resultWords(vocabulary, table, row);
  if (conditions.length === 0) {
    const opening = isLastResort(table, row) ? otherwise : always;
    return sentence((language) => `${opening[language]} ${result[language]}.`);
  }
  const all = enumeration(conditions);
  return sentence((language) => `${when[language]} ${all[language]}, ${then[language]} ${result[language]}.`);
}

/** `“label”: words` */
function pair(label: Localised, words: Localised): Localised {
  const name = quoted(label);
  return sentence((language) => `${name[language]}: ${words[language]}`);
}

/** What the row gives, output by output; under a sum, what it adds. */
function resultWords(vocabulary: Vocabulary, table: RuleTable, row: RuleRow): Localised {
  const adds = table.hitPolicy === 'COLLECT SUM' ? '+' : '';
  return enumeration(
    table.outputs.flatMap(({ name }, index) => {
      const value = row.outputs[index];
      if (value === undefined) return [];
      const words = vocabulary.value(name, value);
      return [
        pair(
          vocabulary.label(name),
          sentence((language) => adds + words[language]),
        ),
      ];
    }),
  );
}

/** True for the last row of a table whose first matching row wins. */
function isLastResort({ hitPolicy, rows }: RuleTable, row: RuleRow): boolean {
  const ordered = hitPolicy === 'PRIORITY' || hitPolicy === 'FIRST';
  return ordered && rows.length > 1 && rows.at(-1) === row;
}
