import { holdsRow, isEmpty } from '../mask.js';
import type { Mask } from '../mask.js';
import type { ClassSet, CompiledTable, State } from '../tables/rule-set.js';

/** A column cut into its elementary groups: classes that exactly the same rows of this table accept. */
export interface ElementaryColumn {
  readonly variable: number;
  /** Per group the rows whose cell accepts it. */
  readonly masks: readonly Mask[];
  /** Per group the classes of the variable that it holds. */
  readonly groups: readonly ClassSet[];
}

/** A part of a table's input space: per column the places of the groups that belong to it, never none. */
export type Box = readonly (readonly number[])[];

/** The columns of a table over the classes that `state` leaves each variable. */
export function elementaryColumns(table: CompiledTable, state: State): ElementaryColumn[] {
  return table.columns.map(({ variable, masks }) => {
    const groups = new Map<string, { mask: Mask; classes: number[] }>();
    for (const index of state[variable] ?? []) {
      const mask = masks[index] ?? table.rows;
      const key = mask.join();
      const group = groups.get(key) ?? { mask, classes: [] };
      group.classes.push(index);
      groups.set(key, group);
    }
    const found = [...groups.values()];
    return { variable, masks: found.map(({ mask }) => mask), groups: found.map(({ classes }) => classes) };
  });
}

/** Every combination there is. */
export function wholeBox(columns: readonly ElementaryColumn[]): Box {
  return columns.map(({ masks }) => masks.map((_, index) => index));
}

/** The combinations that one row accepts; undefined when there are none. */
export function boxOfRow(columns: readonly ElementaryColumn[], row: number): Box | undefined {
  const box = columns.map(({ masks }) =>
    masks.flatMap((mask, index) => (holdsRow(mask, row) ? [index] : [])),
  );
  return box.some((groups) => groups.length === 0) ? undefined : box;
}

/** The combinations that belong to both boxes; undefined when there are none. */
export function sharedBox(one: Box, other: Box): Box | undefined {
  const box = one.map((groups, column) => groups.filter((group) => other[column]?.includes(group)));
  return box.some((groups) => groups.length === 0) ? undefined : box;
}

/** The rows of `rows` that accept some combination of the box. */
export function rowsMeeting(columns: readonly ElementaryColumn[], box: Box, rows: Mask): Mask {
  let met = rows;
  for (const [column, groups] of box.entries()) {
    const some = met.map(() => 0);
    for (const group of groups) {
      const mask = columns[column]?.masks[group] ?? [];
      for (let word = 0; word < some.length; word += 1) some[word] = (some[word] ?? 0) | (mask[word] ?? 0);
    }
    met = met.map((word, index) => word & (some[index] ?? 0));
    if (isEmpty(met)) break;
  }
  return met;
}

/** What a box means for the variables its columns read: the classes each may have there. */
export function classesOfBox(columns: readonly ElementaryColumn[], box: Box): Map<number, ClassSet> {
  return new Map(
    columns.map(({ variable, groups }, column) => [
      variable,
      (box[column] ?? []).flatMap((group) => groups[group] ?? []).toSorted((one, other) => one - other),
    ]),
  );
}
