import fc from 'fast-check';
import type { TableDraft } from '@tilanne/triage';
import type { OneTable } from './one-table.js';
import { row, table } from './sample-rules.js';

const cell = fc.oneof(
  { weight: 2, arbitrary: fc.constant('-') },
  fc.constantFrom('< 3', '>= 3', '> 6', '[2..5]', '4', '1, 8', 'not(4)', 'not(< 3)'),
);

const policies = fc.constantFrom(
  ...['UNIQUE', 'ANY', 'FIRST', 'RULE ORDER'].map((hitPolicy) => ({ hitPolicy })),
  ...['OUTPUT ORDER', 'PRIORITY', 'COLLECT'].map((hitPolicy) => ({ hitPolicy, values: '3, 2, 1, 0' })),
  ...['SUM', 'MIN', 'MAX', 'COUNT'].map((aggregation) => ({ hitPolicy: 'COLLECT', aggregation })),
);

const names = ['a', 'b', 'c', 'd'];

/** Any table of four columns over whole numbers from 0 to 9, under any hit policy. */
export const anyTable: fc.Arbitrary<TableDraft> = fc
  .tuple(
    policies,
    fc.array(fc.tuple(cell, cell, cell, cell, fc.constantFrom('0', '1', '2', '3')), {
      minLength: 1,
      maxLength: 8,
    }),
  )
  .map(([policy, rows]) =>
    table(
      't',
      names,
      rows.map(([a, b, c, d, output], index) => row(`r${String(index)}`, [a, b, c, d], output)),
      policy,
    ),
  );

/** Any state of what such a table reads: of each column one of its classes, all, or some. */
export function anyState({ variables }: OneTable): fc.Arbitrary<readonly number[][]> {
  return fc.tuple(
    ...names.map((_, index) => {
      const all = [...(variables[index]?.all ?? [])];
      return fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...all.map((each) => [each])) },
        { weight: 2, arbitrary: fc.constant(all) },
        fc.subarray(all, { minLength: 1 }),
      );
    }),
  );
}
