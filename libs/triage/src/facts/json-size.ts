/**
 * True when parsed JSON holds more than `most` values, counting every member and element at any depth. It stops counting
 * as soon as that is clear: a schema would look at each of them before it told anything.
 */
export function holdsMoreThan(json: unknown, most: number): boolean {
  const waiting: unknown[] = [json];
  let count = 0;
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (value === null || typeof value !== 'object') continue;
    const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
    count += parts.length;
    if (count > most) return true;
    waiting.push(...parts);
  }
  return false;
}
