import type { CalendarType } from './calendar.js';
import { notMeasured } from './value.js';
import type { Bound, Value } from './value.js';

export type Comparison = '<' | '<=' | '>' | '>=';

/** One positive test of a cell. The ends of an interval are of one type; `equals` takes any literal. */
export type Test = (
  | { readonly kind: 'equals'; readonly value: Value }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly value: Bound }
  | {
      readonly kind: 'interval';
      readonly low: Bound;
      readonly lowIncluded: boolean;
      readonly high: Bound;
      readonly highIncluded: boolean;
    }
) & {
  /** Set where the texts of the test are dates or times. */
  readonly type?: CalendarType;
};

/** A condition cell: `-`, one of several tests, or none of several tests. */
export type Cell =
  | { readonly kind: 'any' }
  | { readonly kind: 'one-of'; readonly tests: readonly Test[] }
  | { readonly kind: 'none-of'; readonly tests: readonly Test[] };

const comparisons: Readonly<Record<Comparison, (left: Bound, right: Bound) => boolean>> = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

function holds(test: Test, value: Value): boolean {
  if (test.kind === 'equals') return test.value === value;
  const end = test.kind === 'compare' ? test.value : test.low;
  if (typeof value === 'boolean' || typeof value !== typeof end || value === notMeasured) return false;
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
  return edgesOf(cell).flatMap(({ edge }) => (typeof edge === 'number' ? [edge] : []));
}

/** The dates or times at which a cell may change its mind. */
export function calendarBoundaries(cell: Cell): string[] {
  return edgesOf(cell).flatMap(({ edge, type }) => (type && typeof edge === 'string' ? [edge] : []));
}

function edgesOf(cell: Cell): { readonly edge: Value; readonly type: CalendarType | undefined }[] {
  if (cell.kind === 'any') return [];
  return cell.tests.flatMap((test) => {
    const edges = test.kind === 'interval' ? [test.low, test.high] : [test.value];
    return edges.map((edge) => ({ edge, type: test.type }));
  });
}

/** The literals a cell names one by one. */
export function literals(cell: Cell): Value[] {
  if (cell.kind === 'any') return [];
  return cell.tests.flatMap((test) => (test.kind === 'equals' ? [test.value] : []));
}
