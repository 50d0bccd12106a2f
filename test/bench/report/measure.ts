/** One figure of a bench, as it is printed. */
export interface Measure {
  /** Path of the figure: profile, boards, rate, system, percentile. */
  readonly measure: string;
  readonly value: number;
  /** `times` is a ratio. */
  readonly unit: 'ms' | 'tasks/s' | 'times' | 'tasks' | 'MB';
  /** What the value must keep to, or null when nothing is asked of it. */
  readonly target: string | null;
  readonly holds: boolean | null;
  /** How many tasks, or inserts, or jobs, or emits it rests on. */
  readonly n: number;
  readonly seed: number;
  /** Least and most of the runs. */
  readonly least: number;
  readonly most: number;
}

/** What is asked of a value. */
export interface Target {
  readonly at: 'most' | 'least';
  readonly limit: number;
}

/** Three digits that count; more would be noise. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** A value that is not there keeps to nothing. */
export function holds(value: number, { at, limit }: Target): boolean {
  return at === 'most' ? value <= limit : value >= limit;
}

/** One line of text for a measure. */
export function textOf({ measure, value, unit, least, most, n, target, holds: held }: Measure): string {
  const judged = target === null ? '' : `  ${target} ${held === true ? 'holds' : 'DOES NOT HOLD'}`;
  const spread = `(${String(least)}–${String(most)})`;
  return `${measure.padEnd(58)} ${String(value).padStart(8)} ${unit.padEnd(8)} ${spread.padEnd(18)} n=${String(n)}${judged}`;
}
