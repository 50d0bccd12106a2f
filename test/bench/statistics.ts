/** A range of values, both ends included. */
export interface Spread {
  readonly least: number;
  readonly most: number;
}

/**
 * The value that `share` (0–1) of the values do not exceed, by the nearest-rank method: always one of the values, and
 * with few of them the highest. NaN when there are none.
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/** The middle value; of an even number of them the mean of the two in the middle. NaN when there are none. */
export function median(values: readonly number[]): number {
  return (
    (percentile(values, 0.5) -
      percentile(
        values.map((value) => -value),
        0.5,
      )) /
    2
  );
}

/** Least and most of the values; NaN when there are none. */
export function spreadOf(values: readonly number[]): Spread {
  return { least: percentile(values, 0), most: percentile(values, 1) };
}
