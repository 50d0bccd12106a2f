import { describe, expect, it } from '@jest/globals';
import { isMet, jsonLine, median, textLine } from './measure.js';

const measure = { name: 'violations', value: 3, unit: '', target: { most: 0 }, n: 10, seed: 1 };

describe('A measure', () => {
  it('is met when it is on the right side of its target', () => {
    expect(isMet(measure)).toBe(false);
    expect(isMet({ ...measure, value: 0 })).toBe(true);
    expect(isMet({ ...measure, target: { least: 3 } })).toBe(true);
    expect(isMet({ name: 'told', value: 3, unit: '', n: 1, seed: 1 })).toBe(true);
  });

  it('is one line, to read or as JSON', () => {
    expect(textLine(measure)).toMatch(/^✗ violations +3 {2}\(n 10, at most 0\)$/);
    expect(textLine({ ...measure, value: 0.456, unit: 'ms', target: { least: 0.4 } })).toMatch(
      /^ {2}violations +0\.46 ms {2}\(n 10, at least 0\.4\)$/,
    );
    expect(JSON.parse(jsonLine('guard', measure))).toEqual({
      ...{ measure: 'guard/violations', value: 3, unit: '', target: '≤ 0', holds: false, n: 10, seed: 1 },
    });
    const told = { name: 'told', value: 3, unit: 's', n: 1, seed: 1 };
    expect(JSON.parse(jsonLine('guard', told))).toMatchObject({ target: null, holds: null });
  });
});

describe('The median', () => {
  it('is the middle one', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([])).toBe(0);
  });
});
