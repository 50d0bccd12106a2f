import { describe, expect, it } from '@jest/globals';
import { classLimits, limitOf, timeLeft, untriagedAfter } from './clock.js';

const minute = 60_000;
const createdAt = '2026-11-22T12:00:00.000Z';
const noon = Date.parse(createdAt);

describe('the clock of a task', () => {
  it('gives class C half an hour and class D two hours', () => {
    expect(classLimits).toEqual({ A: 0, B: 0, C: 30 * minute, D: 120 * minute });
  });

  it('holds a missing class to the stricter of the two', () => {
    expect(limitOf(null)).toBe(limitOf('C'));
  });

  it.each([
    ['D', 0, 120],
    ['D', 119, 1],
    ['D', 120, 0],
    ['D', 180, -60],
    ['C', 10, 20],
    [null, 10, 20],
    ['A', 1, -1],
    ['B', 0, 0],
  ] as const)('of class %s shows after %d minutes %d left', (urgencyClass, passed, left) => {
    expect(timeLeft({ urgencyClass, createdAt }, noon + passed * minute)).toBe(left * minute);
  });

  it('runs from the sender’s creation time in any zone', () => {
    expect(timeLeft({ urgencyClass: 'C', createdAt: '2026-11-22T14:00:00+02:00' }, noon)).toBe(30 * minute);
  });

  it('calls a task untriaged long before its time is up', () => {
    expect(untriagedAfter).toBe(15_000);
    expect(untriagedAfter).toBeLessThan(classLimits.C);
  });
});
