import { notMeasured } from './value.js';
import type { Value } from './value.js';

export type Comparison = '<' | '<=' | '>' | '>=';

/** One positive test of a cell. An interval's ends are numbers; `equals` takes any literal. */
export type Test =
  | { readonly kind: 'equals'; readonly value: Value }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly value: number }
  | {
      readonly kind: 'interval';
      readonly low: number;
      readonly lowIncluded: boolean;
      readonly high: number;
      readonly highIncluded: boolean;
    };

/** A condition cell: `-`, one of several tests, or none of several tests. */
export type Cell =
  | { readonly kind: 'any' }
  | { readonly kind: 'one-of'; readonly tests: readonly Test[] }
  | { readonly kind: 'none-of'; readonly tests: readonly Test[] };

const comparisons: Readonly<Record<Comparison, (left: number, right: number) => boolean>> = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

function holds(test: Test, value: Value): boolean {
  if (test.kind === 'equals') return test.value === value;
  if (typeof value !== 'number') return false;
  if (test.kind === 'compare') return comparisons[test.operator](value, test.value);
  const aboveLow = test.lowIncluded ? value >= test.low : value > test.low;
  const belowHigh = test.highIncluded ? value <= test.high : value < test.high;
  return aboveLow && belowHigh;
}

/**
 * True when the cell accepts the value; undefined stands for "no row matched" upstream.
 *
 * Only `-` accepts undefined, and `not(...)` never accepts `not-measured`. In standard DMN a null satisfies
 * `not(...)`: a row that diverts would fire there because nobody asked or measured.
 */
export function accepts(cell: Cell, value: Value | undefined): boolean {
  if (cell.kind === 'any') return true;
  if (value === undefined) return false;
  const one = cell.tests.some((test) => holds(test, value));
  return cell.kind === 'one-of' ? one : !one && value !== notMeasured;
}

/** The numbers at which a cell may change its mind. */
export function boundaries(cell: Cell): number[] {
  if (cell.kind === 'any') return [];
  return cell.tests.flatMap((test) => {
    if (test.kind === 'interval') return [test.low, test.high];
    return typeof test.value === 'number' ? [test.value] : [];
  });
}

/** The literals a cell names one by one. */
export function literals(cell: Cell): Value[] {
  if (cell.kind === 'any') return [];
  return cell.tests.flatMap((test) => (test.kind === 'equals' ? [test.value] : []));
}
