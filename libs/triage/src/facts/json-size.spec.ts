import { describe, expect, it } from '@jest/globals';
import { holdsMoreThan } from './json-size.js';

describe('Parsed JSON', () => {
  it.each<[unknown, number]>([
    [[1, null, 3], 3],
    [{ a: 1, b: { c: [1, 2] } }, 5],
    [[null, null, [null, [1]]], 6],
  ])('%j holds %d values', (json, count) => {
    expect(holdsMoreThan(json, count)).toBe(false);
    expect(holdsMoreThan(json, count - 1)).toBe(true);
  });

  it.each([1, null, undefined, 'text', {}])('%j alone holds none', (json) => {
    expect(holdsMoreThan(json, 0)).toBe(false);
  });

  it('is counted at once, however large and deep it is', () => {
    const wide = Array.from({ length: 1_000_000 }, () => ({}));
    const deep: unknown = JSON.parse('['.repeat(5000) + ']'.repeat(5000));
    const started = performance.now();
    expect(holdsMoreThan(wide, 50_000)).toBe(true);
    expect(holdsMoreThan(deep, 50_000)).toBe(false);
    expect(performance.now() - started).toBeLessThan(300);
  });
});
