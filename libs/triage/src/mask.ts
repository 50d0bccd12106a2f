/**
 * A set of rows: bit r of word w stands for row 32·w + r. All masks of a table have the same length.
 * The operations are plain loops because they run millions of times in a replay.
 */
export type Mask = readonly number[];

/** The mask of the rows for which `has` is true. */
export function maskOf(rowCount: number, has: (row: number) => boolean): Mask {
  const words = new Array<number>(Math.ceil(rowCount / 32)).fill(0);
  for (let row = 0; row < rowCount; row += 1) {
    if (has(row)) words[row >> 5] = (words[row >> 5] ?? 0) | (1 << (row & 31));
  }
  return words;
}

/** The mask of one row, as long as `like`. */
export function onlyRow(row: number, like: Mask): Mask {
  return like.map((_, index) => (index === row >> 5 ? 1 << (row & 31) : 0));
}

/** The mask of a row and all rows before it, as long as `like`. */
export function rowsUpTo(row: number, like: Mask): Mask {
  const last = row >> 5;
  return like.map((_, index) => (index < last ? -1 : index > last ? 0 : -1 >>> (31 - (row & 31))) | 0);
}

export function both(left: Mask, right: Mask): Mask {
  const words: number[] = [];
  for (let index = 0; index < left.length; index += 1) words.push((left[index] ?? 0) & (right[index] ?? 0));
  return words;
}

export function either(left: Mask, right: Mask): Mask {
  const words: number[] = [];
  for (let index = 0; index < left.length; index += 1) words.push((left[index] ?? 0) | (right[index] ?? 0));
  return words;
}

export function without(left: Mask, right: Mask): Mask {
  const words: number[] = [];
  for (let index = 0; index < left.length; index += 1) words.push((left[index] ?? 0) & ~(right[index] ?? 0));
  return words;
}

export function isEmpty(mask: Mask): boolean {
  for (const word of mask) if (word !== 0) return false;
  return true;
}

export function same(left: Mask, right: Mask): boolean {
  for (let index = 0; index < left.length; index += 1) if (left[index] !== right[index]) return false;
  return true;
}

export function holdsRow(mask: Mask, row: number): boolean {
  return (((mask[row >> 5] ?? 0) >>> (row & 31)) & 1) === 1;
}

/** The lowest row of the mask, or -1. */
export function firstRow(mask: Mask): number {
  for (let index = 0; index < mask.length; index += 1) {
    const word = mask[index] ?? 0;
    if (word !== 0) return index * 32 + 31 - Math.clz32(word & -word);
  }
  return -1;
}

/** The rows of the mask in ascending order. */
export function rowsOf(mask: Mask): number[] {
  const rows: number[] = [];
  for (let index = 0; index < mask.length; index += 1) {
    for (let word = mask[index] ?? 0; word !== 0; word &= word - 1) {
      rows.push(index * 32 + 31 - Math.clz32(word & -word));
    }
  }
  return rows;
}

/** Of several masks, the rows that are in all of them and the rows that are in some. */
export interface Acceptance {
  readonly every: Mask;
  readonly some: Mask;
}

/** The rows of `rows` that every mask holds, and those that some mask holds. */
export function acceptance(rows: Mask, masks: readonly Mask[]): Acceptance {
  let every = rows;
  let some = without(rows, rows);
  for (const mask of masks) {
    every = both(every, mask);
    some = either(some, mask);
  }
  return { every, some };
}
