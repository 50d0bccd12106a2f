import { both, rowsOf } from '../mask.js';
import type { Mask } from '../mask.js';
import type { Box } from './elementary.js';
import type { CoverQuestion } from './cover-question.js';

/** One column of a question about covering, with nothing in it that does not matter there. */
export interface PackedColumn {
  /** Per group the rows that accept it: the rows of the question alone, packed, and room for more. */
  readonly masks: readonly number[][];
  /** Per group the places of the groups of the question that it stands for. */
  readonly groups: readonly (readonly number[])[];
}

/** A question about covering with its rows packed side by side and groups joined that these rows do not tell apart. */
export interface PackedQuestion {
  readonly columns: readonly PackedColumn[];
  readonly rowCount: number;
  /** Words of a mask, room for `most` further rows included. */
  readonly words: number;
}

/** Packs a question: a row has few rivals, and for those alone most groups are the same. */
export function packed({ columns, box, rows, most }: CoverQuestion): PackedQuestion {
  const kept = rowsOf(rows);
  const places = new Int32Array(rows.length * 32);
  for (const [place, row] of kept.entries()) places[row] = place;
  const words = Math.ceil((kept.length + most) / 32);
  const pack = (mask: Mask): number[] => {
    const bits = new Array<number>(words).fill(0);
    for (const row of rowsOf(both(mask, rows))) {
      const place = places[row] ?? 0;
      bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place & 31));
    }
    return bits;
  };
  return {
    rowCount: kept.length,
    words,
    columns: box.map((groups, column) => {
      const joined = new Map<string, { mask: number[]; groups: number[] }>();
      for (const group of groups) {
        const mask = pack(columns[column]?.masks[group] ?? []);
        const key = mask.join();
        const same = joined.get(key);
        if (same) same.groups.push(group);
        else joined.set(key, { mask, groups: [group] });
      }
      const found = [...joined.values()];
      return { masks: found.map((each) => each.mask), groups: found.map((each) => each.groups) };
    }),
  };
}

/** A box of packed groups in the groups of the question. */
export function unpacked({ columns }: PackedQuestion, box: Box): Box {
  return box.map((groups, column) =>
    groups.flatMap((group) => columns[column]?.groups[group] ?? []).toSorted((one, other) => one - other),
  );
}
