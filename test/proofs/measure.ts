/** One figure of a run, with what it is to be. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Undefined for a figure that is told only. */
  readonly target?: Target;
  /** How many were looked at. */
  readonly n: number;
  readonly seed: number;
}

export type Target = { readonly least: number } | { readonly most: number };

/** True when the figure is what it is to be. */
export function isMet({ value, target }: Measure): boolean {
  if (!target) return true;
  return 'least' in target ? value >= target.least : value <= target.most;
}

function targetText(target: Target): string {
  return 'least' in target ? `≥ ${target.least}` : `≤ ${target.most}`;
}

/** A measure as one line of JSON, in the form that every such command has. */
export function jsonLine(proof: string, measure: Measure): string {
  const { name, value, unit, target, n, seed } = measure;
  const judged = target
    ? { target: targetText(target), holds: isMet(measure) }
    : { target: null, holds: null };
  return JSON.stringify({ measure: `${proof}/${name}`, value, unit, ...judged, n, seed });
}

/** A measure as one line to read. */
export function textLine(measure: Measure): string {
  const { name, value, unit, target, n } = measure;
  const figure = `${Number.isInteger(value) ? value : value.toFixed(2)} ${unit}`.trim();
  const aim = target ? ('least' in target ? `, at least ${target.least}` : `, at most ${target.most}`) : '';
  return `${isMet(measure) ? ' ' : '✗'} ${name.padEnd(58)} ${figure.padStart(14)}  (n ${n}${aim})`;
}

/** The middle one of some figures. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
