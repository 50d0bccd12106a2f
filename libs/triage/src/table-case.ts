import { isFirstRowsOutput, outputOf, rowsInPlay } from './hit.js';
import { both, isEmpty, rowsOf, without } from './mask.js';
import type { Mask } from './mask.js';
import { certainRows, openColumn, tellingColumns } from './open-column.js';
import type { OpenColumn } from './open-column.js';
import type { ClassSet, CompiledTable, State } from './tables/rule-set.js';

/** What one column of a table says when something is known of it. */
export interface Reading {
  readonly classes: ClassSet;
  /** The rows that may still match as far as this column goes. */
  readonly accepted: Mask;
  /** Only when several classes are possible, named by the column's place and the number of its classes. */
  readonly open: (OpenColumn & { readonly name: string }) | undefined;
}

/** What the column at `place` says of classes; `code` is their number among what may be known of the column. */
export function readingOf(
  table: CompiledTable,
  place: number,
  classes: ClassSet,
  code: number,
): Reading | undefined {
  const column = table.columns[place];
  if (!column) return undefined;
  const [only = 0] = classes;
  const open =
    classes.length === 1 ? undefined : { ...openColumn(table, column, classes), name: `${place}=${code}` };
  return { classes, accepted: open?.some ?? column.masks[only] ?? table.rows, open };
}

type OpenReading = NonNullable<Reading['open']>;

/**
 * What is left of a table once some of its columns are known: everything its result can still depend on, and nothing
 * else. Two ways through the columns that leave the same case have the same result, whatever follows.
 */
export interface TableCase {
  /** Rows that may still match and still matter. */
  readonly rows: Mask;
  /** Unknown columns that still decide whether one of the rows matches. */
  readonly open: readonly OpenReading[];
  /** What the rows that certainly match have added up to, where rows are added up; these rows are no longer kept. */
  readonly sum: number | undefined;
  /** One way that leads here: the case before the last column, and what that column said. */
  readonly way: readonly [before: TableCase, last: Reading] | undefined;
}

/** Before anything is known. */
export function firstCase(table: CompiledTable): TableCase {
  return { rows: table.rows, open: [], sum: undefined, way: undefined };
}

/** By number of known columns, the rows that accept everything in all columns after them. */
export function settledRows(table: CompiledTable): readonly Mask[] {
  const settled = [table.rows];
  for (const { unknown } of table.columns.toReversed())
    settled.unshift(both(settled[0] ?? table.rows, unknown.every));
  return settled;
}

/** What is left when one more column is known. `settled` are the rows that accept everything in the columns after it. */
export function nextCase(table: CompiledTable, before: TableCase, last: Reading, settled: Mask): TableCase {
  const open = last.open ? [...before.open, last.open] : before.open;
  const possible = both(before.rows, last.accepted);
  const sure = both(certainRows(possible, open), settled);
  const way = [before, last] as const;
  if (addsUp(table)) {
    const { rows, sum } = addedUp(table, { rows: possible, sum: before.sum }, sure);
    return { rows, open: stillTelling(open, rows), sum, way };
  }
  const rows = rowsInPlay(table, possible, sure);
  return { rows, open: stillTelling(open, rows), sum: undefined, way };
}

function stillTelling(open: readonly OpenReading[], rows: Mask): readonly OpenReading[] {
  return open.length === 0 ? open : tellingColumns(open, rows);
}

/** Equal for equal cases. */
export function caseKey({ rows, open, sum }: TableCase): string {
  let key = rows.join();
  for (const { name } of open) key += ` ${name}`;
  return sum === undefined ? key : `${key} ${sum}`;
}

/** A state that leads to the case; only what the table reads is in it. */
export function stateOf({ columns }: CompiledTable, { way }: TableCase): State {
  const state: ClassSet[] = [];
  let step = way;
  for (const { variable } of columns.toReversed()) {
    if (step) state[variable] = step[1].classes;
    step = step?.[0].way;
  }
  return state;
}

/** True where only a sum of whole numbers matters: fractions would depend on the order of adding. */
function addsUp(table: CompiledTable): boolean {
  const { hitPolicy, rows } = table.source;
  if (hitPolicy === 'COLLECT SUM') return rows.every((_, row) => Number.isInteger(outputOf(table, row)));
  return hitPolicy === 'COLLECT COUNT' && !isFirstRowsOutput(table);
}

function addedUp(table: CompiledTable, { rows, sum }: Pick<TableCase, 'rows' | 'sum'>, sure: Mask) {
  if (isEmpty(sure)) return { rows, sum };
  const weight = (row: number) =>
    table.source.hitPolicy === 'COLLECT COUNT' ? 1 : Number(outputOf(table, row));
  const more = rowsOf(sure).reduce((total, row) => total + weight(row), 0);
  return { rows: without(rows, sure), sum: (sum ?? 0) + more };
}
