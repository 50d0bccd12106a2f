import { both, isEmpty, onlyRow, rowsOf, without } from '../mask.js';
import type { Mask } from '../mask.js';
import type { CompiledTable, State } from '../tables/rule-set.js';
import type { HitPolicy } from '../tables/rule-table.js';
import type { Effort } from './effort.js';
import { boxOfRow, elementaryColumns, rowsMeeting, sharedBox, wholeBox } from './elementary.js';
import type { Box, ElementaryColumn } from './elementary.js';
import { isCovered, uncovered } from './uncovered.js';
import type { CoverAnswer } from './uncovered.js';

/** A table looked at by itself: every combination of what its columns may read counts as possible. */
export interface TableSearch {
  readonly table: CompiledTable;
  readonly columns: readonly ElementaryColumn[];
  /** Rows that some combination of the columns matches. */
  readonly reachable: Mask;
}

/** Policies under which it is no fault when no row matches. */
const gapsAllowed: readonly HitPolicy[] = [
  'RULE ORDER',
  'OUTPUT ORDER',
  'COLLECT',
  'COLLECT SUM',
  'COLLECT MIN',
  'COLLECT MAX',
  'COLLECT COUNT',
];

/** Looks at a table over the classes that `state` leaves the variables it reads. */
export function tableSearch(table: CompiledTable, state: State): TableSearch {
  const columns = elementaryColumns(table, state);
  return { table, columns, reachable: rowsMeeting(columns, wholeBox(columns), table.rows) };
}

/** Combinations that no row accepts; undefined where a table may have them. */
export function gapsOf({ table, columns }: TableSearch, effort: Effort): CoverAnswer | undefined {
  if (gapsAllowed.includes(table.source.hitPolicy)) return undefined;
  return uncovered({ columns, box: wholeBox(columns), rows: table.rows, most: effort.told }, effort);
}

/**
 * Pairs of rows that may match together, by their places. This is exact: two rows meet when they meet in every column.
 */
export function* sharedRows({ columns, reachable }: TableSearch): Generator<readonly [number, number]> {
  for (const row of rowsOf(reachable)) {
    const box = boxOfRow(columns, row);
    const met = box ? rowsOf(rowsMeeting(columns, box, reachable)) : [];
    for (const other of met) if (other > row) yield [row, other];
  }
}

/** The combinations that both rows of a pair accept. */
export function boxOfPair({ columns }: TableSearch, [one, other]: readonly [number, number]): Box {
  const [left, right] = [boxOfRow(columns, one), boxOfRow(columns, other)];
  return (left && right && sharedBox(left, right)) ?? [];
}

/** Whether a row can win over the others of its table: `undetermined` when the budget did not suffice to tell. */
export function canWin(search: TableSearch, row: number, effort: Effort): boolean | 'undetermined' {
  const { table, columns, reachable } = search;
  const box = boxOfRow(columns, row);
  if (!box) return false;
  const rivals = rivalsOf(table, reachable, row);
  const rows = rowsMeeting(columns, box, rivals);
  if (isEmpty(rows)) return true;
  const answer = uncovered({ columns, box, rows, most: 1 }, effort);
  return answer.undetermined ? 'undetermined' : !isCovered(answer);
}

/** The rows that keep a row from winning where they match too. */
function rivalsOf({ source }: CompiledTable, rows: Mask, row: number): Mask {
  const { hitPolicy } = source;
  if (hitPolicy === 'UNIQUE') return without(rows, onlyRow(row, rows));
  const earlier = hitPolicy === 'FIRST' || hitPolicy === 'PRIORITY';
  return earlier ? both(rows, rowsBefore(row, rows)) : without(rows, rows);
}

function rowsBefore(row: number, like: Mask): Mask {
  return like.map((_, word) => {
    const bits = row - word * 32;
    return bits >= 32 ? -1 : bits <= 0 ? 0 : 2 ** bits - 1;
  });
}

/** True when two rows give the same in every output column. */
export function giveTheSame({ source }: CompiledTable, [one, other]: readonly [number, number]): boolean {
  const [left, right] = [source.rows[one]?.outputs, source.rows[other]?.outputs];
  return source.outputs.every((_, column) => left?.[column] === right?.[column]);
}
