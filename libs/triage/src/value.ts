/** What a fact, a cell literal or a table's output can be. */
export type Value = number | string | boolean;

export type ValueType = 'number' | 'string' | 'boolean';

/** The value of a measured fact that nobody has measured: a statement of its own, unlike a missing answer. */
export const notMeasured = 'not-measured';

/** The answer that gives every unanswered fact of a group its clear value at once. */
export const noneOfThese = 'none-of-these';

/** The type of a value of the rules, or undefined for anything else (objects, null, NaN, infinities). */
export function typeOfValue(value: unknown): ValueType | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? 'number' : undefined;
  if (typeof value === 'string') return 'string';
  return typeof value === 'boolean' ? 'boolean' : undefined;
}
