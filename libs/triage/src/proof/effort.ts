/** How hard one question may be thought about before the answer is an honest "undetermined". */
export interface Effort {
  /** Most boxes looked at in one search. */
  readonly nodes: number;
  /** Random inputs tried when the search did not end. */
  readonly samples: number;
  /** Most gaps, and most conflicting pairs of rows, that are told of one table. */
  readonly told: number;
  /** Seed of those inputs: the same seed tries the same ones. */
  readonly seed: number;
}

/** Enough for tables of 500 rows and the shipped chain, and still an end within seconds for hopeless ones. */
export const usualEffort: Effort = { nodes: 20_000, samples: 5_000, told: 20, seed: 1 };

/** Whole numbers from 0 up to `below`, the same for the same seed (mulberry32, public domain). */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
