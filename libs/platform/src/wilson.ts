/** A part of a whole, with the interval in which the true share lies 95 times in 100. */
export interface Share {
  readonly count: number;
  readonly total: number;
  /** 0 to 1; null when there is nothing to have a share of. */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Two-sided 95 % point of the normal distribution. */
const z = 1.959964;

/**
 * The share with its Wilson score interval (Wilson 1927; preferred for small numbers and shares near 0 or 1 by
 * Brown, Cai and DasGupta 2001): 80 of 200 is 40 % (33.5–46.9). `count` is 0 to `total`, both whole.
 */
export function shareOf(count: number, total: number): Share {
  if (total === 0) return { count, total, share: null, low: null, high: null };
  const share = count / total;
  const weight = 1 + z ** 2 / total;
  const centre = (share + z ** 2 / (2 * total)) / weight;
  const reach = (z / weight) * Math.sqrt((share * (1 - share)) / total + z ** 2 / (4 * total ** 2));
  // At the ends the formula gives 0 and 1 but for the rounding of the machine.
  const low = count === 0 ? 0 : centre - reach;
  const high = count === total ? 1 : centre + reach;
  return { count, total, share, low, high };
}
