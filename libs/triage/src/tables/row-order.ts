import type { HitPolicy, OutputColumn, RuleRow } from './rule-table.js';
import type { Value } from '../cells/value.js';

type Compare = (one: RuleRow, other: RuleRow) => number;

/**
 * The rows of a table with the one that wins first: by the declared order of the first output, then of the second and
 * so on, where caution decides; by their number, where the least or the greatest is the result; else as in the file.
 */
export function sortedRows(
  policy: HitPolicy,
  outputs: readonly OutputColumn[],
  rows: readonly RuleRow[],
): readonly RuleRow[] {
  const compare = comparisons(outputs)[policy];
  return compare ? rows.toSorted(compare) : rows;
}

function comparisons(outputs: readonly OutputColumn[]): Partial<Record<HitPolicy, Compare>> {
  const byCaution: Compare = (one, other) =>
    outputs.reduce(
      (found, { values }, column) => found || rank(values, one, column) - rank(values, other, column),
      0,
    );
  const numberOf = ({ outputs: [number] }: RuleRow) => Number(number);
  return {
    PRIORITY: byCaution,
    'OUTPUT ORDER': byCaution,
    COLLECT: byCaution,
    'COLLECT MIN': (one, other) => numberOf(one) - numberOf(other),
    'COLLECT MAX': (one, other) => numberOf(other) - numberOf(one),
  };
}

/** How early a row's value stands among the declared ones; an output without an order tells no rows apart. */
function rank(values: readonly Value[], { outputs }: RuleRow, column: number): number {
  return values.findIndex((value) => value === outputs[column]);
}
