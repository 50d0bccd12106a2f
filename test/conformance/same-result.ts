import type { DecisionResult } from '@tilanne/triage';

/**
 * True when two results say the same. The standard leaves the order of a COLLECT list open, so such lists are compared
 * as bags (`anyOrder`); every other list in its order.
 */
export function sameResult(one: DecisionResult, other: DecisionResult, anyOrder: boolean): boolean {
  const [left, right] = [written(one), written(other)];
  if (typeof left === 'string' || typeof right === 'string') return left === right;
  const order = (texts: readonly string[]) => (anyOrder ? texts.toSorted() : texts);
  return JSON.stringify(order(left)) === JSON.stringify(order(right));
}

/** A result as text, a list as its elements' texts; the components of a structure in the order of their names. */
function written(result: DecisionResult): string | string[] {
  if (isList(result)) return result.map(text);
  return text(result);
}

function isList(result: DecisionResult): result is Extract<DecisionResult, readonly unknown[]> {
  return Array.isArray(result);
}

function text(row: unknown): string {
  const parts = row !== null && typeof row === 'object' ? Object.entries(row) : undefined;
  return JSON.stringify(parts?.sort(([one], [other]) => (one < other ? -1 : 1)) ?? row);
}
