import type { CalendarType } from './calendar.js';

/** What a fact, a cell literal or a table's output can be; a date or a time of day is a text of its calendar. */
export type Value = number | string | boolean;

export const valueTypes = ['number', 'string', 'boolean', 'date', 'time'] as const satisfies readonly (
  'number' | 'string' | 'boolean' | CalendarType
)[];

export type ValueType = (typeof valueTypes)[number];

/** A value that has an order: a number, or a date or time as its calendar writes it. */
export type Bound = number | string;

/** The types whose values have an order that a cell may use. */
export const orderedTypes: readonly ValueType[] = ['number', 'date', 'time'];

/** The value of a measured fact that nobody has measured: a statement of its own, unlike a missing answer. */
export const notMeasured = 'not-measured';

/** The answer that gives every unanswered fact of a group its clear value at once. */
export const noneOfThese = 'none-of-these';

/** The plain type of a value of the rules, or undefined for anything else (objects, null, NaN, infinities). */
export function typeOfValue(value: unknown): 'number' | 'string' | 'boolean' | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? 'number' : undefined;
  if (typeof value === 'string') return 'string';
  return typeof value === 'boolean' ? 'boolean' : undefined;
}
