/** Age of the last message from which a screen is no longer fresh, in milliseconds. */
export const freshnessLimits = {
  /** From here an amber strip tells the last time. */
  late: 5_000,
  /** From here a banner covers the width, data are greyed and diversion acts are locked. */
  stale: 30_000,
} as const;

/** How often the server tells number and hash of its board, in milliseconds. */
export const heartbeatEvery = 2_000;

export type Freshness = 'fresh' | 'late' | 'stale';

/** How far a screen can be trusted, by the age of the last message in milliseconds of a monotonic clock. */
export function freshnessOf(age: number): Freshness {
  if (age >= freshnessLimits.stale) return 'stale';
  return age >= freshnessLimits.late ? 'late' : 'fresh';
}
