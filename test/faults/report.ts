import { holds, type Measure } from './fault.js';

/** What came of one fault. */
export interface FaultResult {
  readonly fault: string;
  readonly title: string;
  readonly n: number;
  readonly seed: number;
  readonly seconds: number;
  readonly measures: readonly Measure[];
  /** The history, when it was kept because something did not hold. */
  readonly history?: string;
}

/** True when nothing was lost, doubled, decided twice or shown wrongly. */
export function isSafe({ measures }: FaultResult): boolean {
  return measures.every((measure) => measure.kind !== 'safety' || holds(measure));
}

/** True when every target is met, times included. */
export function isOnTarget({ measures }: FaultResult): boolean {
  return measures.every(holds);
}

/** One object a line, for machines. */
export function jsonLines({ fault, n, seed, measures }: FaultResult): string {
  return measures
    .map((measure) => {
      const { measure: name, value, unit, target, found = [] } = measure;
      const line = { fault, measure: name, value, unit, target, holds: holds(measure), n, seed };
      return JSON.stringify(found.length > 0 ? { ...line, found } : line);
    })
    .join('\n');
}

function amount(value: number, unit: string): string {
  return unit === 'count' ? String(value) : `${String(value)} ${unit}`;
}

function row(measure: Measure): string {
  const { measure: name, value, unit, target, found = [] } = measure;
  const asked = target === null ? '' : `at most ${amount(target, unit)}`;
  const line = [holds(measure) ? '  ok ' : '  NOT', name.padEnd(52), amount(value, unit).padStart(10), asked];
  return [line.join('  ').trimEnd(), ...found.map((one) => `         ${one}`)].join('\n');
}

/** The same for people. */
export function text(result: FaultResult): string {
  const { fault, title, n, seed, seconds, measures, history } = result;
  const head = `${fault}: ${title} (${String(n)} tasks, seed ${String(seed)}, ${seconds.toFixed(0)} s)`;
  const kept = history === undefined ? [] : [`  The history is in ${history}`];
  return [head, ...measures.map(row), ...kept, ''].join('\n');
}

/** The closing sentence of a run. */
export function closing(results: readonly FaultResult[]): string {
  const count = (all: readonly FaultResult[]): string => `${String(all.length)} of ${String(results.length)}`;
  const safe = results.filter(isSafe);
  const onTarget = results.filter(isOnTarget);
  return `${count(safe)} faults without loss, repeat, gap or second decision; ${count(onTarget)} within every target.`;
}
