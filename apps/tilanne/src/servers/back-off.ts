const FIRST_MS = 250;
const LONGEST_MS = 5000;
/** A server that ran this long is taken to have recovered. */
const STABLE_MS = 30_000;

/** How many times in a row something ended early, and how long to wait before the next attempt (ms). */
export interface BackOff {
  readonly failures: number;
  readonly waitMs: number;
}

export const NO_FAILURES: BackOff = { failures: 0, waitMs: 0 };

/** The back-off after a run of `ranMs` milliseconds: 250 ms, doubled up to 5 s, from the start again after a stable run. */
export function afterFailure({ failures }: BackOff, ranMs: number): BackOff {
  const before = ranMs >= STABLE_MS ? 0 : failures;
  return { failures: before + 1, waitMs: Math.min(FIRST_MS * 2 ** before, LONGEST_MS) };
}
