import { acceptance, both, isEmpty, without } from './mask.js';
import type { Acceptance, Mask } from './mask.js';
import type { ClassSet, CompiledColumn, CompiledTable } from './tables/rule-set.js';

/** A column whose value is unknown, with the classes it may have and the rows that accept them. */
export interface OpenColumn extends Acceptance {
  readonly column: CompiledColumn;
  readonly classes: ClassSet;
}

/** What a column says whose variable may be of any of several classes. */
export function openColumn(table: CompiledTable, column: CompiledColumn, classes: ClassSet): OpenColumn {
  if (classes.length === column.masks.length) return { column, classes, ...column.unknown };
  return {
    column,
    classes,
    ...acceptance(
      table.rows,
      classes.map((index) => column.masks[index] ?? table.rows),
    ),
  };
}

/** Those of the columns whose unknown value still decides whether one of the rows matches. */
export function tellingColumns<Open extends OpenColumn>(open: readonly Open[], rows: Mask): readonly Open[] {
  return open.filter(({ every, some }) => !isEmpty(both(rows, without(some, every))));
}

/** Of rows that may match, those that match whatever the open columns turn out to be. */
export function certainRows(possible: Mask, open: readonly OpenColumn[]): Mask {
  return open.reduce((rows, { every }) => both(rows, every), possible);
}
