import type { Mask } from '../mask.js';

/** Where to cut the groups of a column in two, and what that costs; less is better. */
export interface ColumnCut {
  /** The first group of the second half. */
  readonly at: number;
  readonly cost: number;
}

/**
 * The cut after which both halves have few rows to deal with: the sum of the squares of their numbers is the least.
 * Where rows were made by cutting, it finds those cuts again. The cost is infinite for a column of one group.
 */
export function cheapestCut(masks: readonly Mask[], alive: Mask): ColumnCut {
  const before = rowsUpTo(masks, alive);
  const after = rowsUpTo(masks.toReversed(), alive);
  let best = { at: 1, cost: Infinity };
  for (let at = 1; at < masks.length; at += 1) {
    const cost = (before[at - 1] ?? 0) ** 2 + (after[masks.length - at - 1] ?? 0) ** 2;
    if (cost < best.cost) best = { at, cost };
  }
  return best;
}

/** How many of the rows alive the first mask has, the first two together, the first three... */
function rowsUpTo(masks: readonly Mask[], alive: Mask): number[] {
  const seen = alive.map(() => 0);
  let count = 0;
  return masks.map((mask) => {
    for (let word = 0; word < seen.length; word += 1) {
      const fresh = (mask[word] ?? 0) & (alive[word] ?? 0) & ~(seen[word] ?? 0);
      if (fresh === 0) continue;
      seen[word] = (seen[word] ?? 0) | fresh;
      count += bitsOf(fresh);
    }
    return count;
  });
}

/** How many bits of a word are set. */
function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
