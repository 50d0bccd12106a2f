import { holds, rounded, type Measure, type Target } from '../report/measure.js';
import { median, spreadOf } from '../statistics.js';

/** What a figure is about. */
export interface Figure {
  readonly measure: string;
  readonly unit: Measure['unit'];
  /** One value a round. */
  readonly values: readonly number[];
  readonly n: number;
  readonly target?: Target | undefined;
}

/** A figure as it is printed: the median of the rounds with their least and most. */
export function measureOf({ measure, unit, values, n, target }: Figure, seed: number): Measure {
  const middle = median(values);
  const { least, most } = spreadOf(values);
  const sign = target?.at === 'most' ? '≤' : '≥';
  return {
    ...{ measure, unit, n, seed, value: rounded(middle), least: rounded(least), most: rounded(most) },
    target: target ? `${sign} ${String(target.limit)}` : null,
    holds: target ? holds(middle, target) : null,
  };
}

/** Round by round, how many times the one is the other: a slow minute slows both. */
export function timesOf(one: readonly number[], other: readonly number[]): number[] {
  return one.map((value, round) => value / (other[round] ?? Number.NaN));
}
