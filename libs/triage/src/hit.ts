import { both, firstRow, onlyRow, rowsOf, rowsUpTo, same, without } from './mask.js';
import type { Mask } from './mask.js';
import type { CompiledTable } from './tables/rule-set.js';
import { listPolicies } from './tables/rule-table.js';
import type { RuleTable } from './tables/rule-table.js';
import type { Value } from './cells/value.js';

/** What a hit policy makes of the rows that match. */
export interface Hit {
  /** Undefined when no row matched where nothing is given by default, or rows contradict each other. */
  readonly value: Value | undefined;
  /** The rows that stand behind the value. */
  readonly behind: Mask;
  /** True when rows matched that may not match together. */
  readonly conflict: boolean;
}

/**
 * The result of a table when exactly the rows `alive` match. A list is told by its first element, which is the most
 * careful one: what a list is as a whole, `decisionResult` says.
 */
export function hitOf(table: CompiledTable, alive: Mask): Hit {
  const { source, policy } = table;
  if (source.hitPolicy === 'COLLECT COUNT') return agreed(rowsOf(alive).length, alive);
  const first = firstRow(alive);
  if (first < 0) return agreed(fallbackOf(table), alive);
  if (source.hitPolicy === 'COLLECT SUM') {
    const sum = rowsOf(alive).reduce((total, row) => total + Number(outputOf(table, row)), 0);
    return agreed(sum, alive);
  }
  const winner = onlyRow(first, alive);
  const alone = policy !== 'one-row' || same(winner, alive);
  const alike = policy !== 'same-output' || sayTheSame(source, rowsOf(alive));
  if (!alone || !alike) return { value: undefined, behind: without(alive, alive), conflict: true };
  return agreed(outputOf(table, first), policy === 'first-row' ? winner : alive);
}

function agreed(value: Value | undefined, behind: Mask): Hit {
  return { value, behind, conflict: false };
}

/** True where the first row that matches alone tells the result. */
export function isFirstRowsOutput({ policy, source }: CompiledTable): boolean {
  return policy === 'first-row' || listPolicies.includes(source.hitPolicy);
}

/** Of rows that may match, those that can still matter: where the first row tells the result, none after a certain one. */
export function rowsInPlay(table: CompiledTable, possible: Mask, certain: Mask): Mask {
  const sure = isFirstRowsOutput(table) ? firstRow(certain) : -1;
  return sure < 0 ? possible : both(possible, rowsUpTo(sure, possible));
}

/** True when these rows contradict each other under the table's hit policy, should they match together. */
export function mayConflict({ policy, source }: CompiledTable, rows: readonly number[]): boolean {
  if (policy === 'one-row') return rows.length > 1;
  return policy === 'same-output' && !sayTheSame(source, rows);
}

/** The value a row gives in the output column of the table. */
export function outputOf({ source, output }: CompiledTable, row: number): Value | undefined {
  return source.rows[row]?.outputs[output];
}

/** What the table gives when no row matches. */
export function fallbackOf({ source, output }: CompiledTable): Value | undefined {
  return source.outputs[output]?.fallback;
}

/** True when rows have equal values in every output column. */
function sayTheSame({ rows, outputs }: RuleTable, places: readonly number[]): boolean {
  const [first = -1] = places;
  return places.every((place) =>
    outputs.every((_, column) => rows[place]?.outputs[column] === rows[first]?.outputs[column]),
  );
}
