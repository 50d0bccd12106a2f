import { describe, expect, it } from '@jest/globals';
import type { DecisionResult } from '@tilanne/triage';
import { sameResult } from './same-result.js';

describe('Two results', () => {
  it.each<[DecisionResult, DecisionResult]>([
    [1, 1],
    ['a', 'a'],
    [null, null],
    [
      { place: 'home', minutes: 10 },
      { minutes: 10, place: 'home' },
    ],
    [
      [1, 2],
      [1, 2],
    ],
    [[], []],
  ])('%j and %j say the same', (one, other) => {
    expect(sameResult(one, other, false)).toBe(true);
    expect(sameResult(one, other, true)).toBe(true);
  });

  it.each<[DecisionResult, DecisionResult]>([
    [1, '1'],
    [0, null],
    [null, []],
    [1, [1]],
    [true, 'true'],
    [{ place: 'home' }, { place: 'home', minutes: 10 }],
    [
      [1, 1, 2],
      [1, 2, 2],
    ],
    [[1], [1, 1]],
  ])('%j and %j do not, in any order', (one, other) => {
    expect(sameResult(one, other, true)).toBe(false);
    expect(sameResult(other, one, false)).toBe(false);
  });

  it('that are lists in another order are the same only where order means nothing', () => {
    const [one, other] = [
      [{ a: 1 }, { a: 2 }],
      [{ a: 2 }, { a: 1 }],
    ];
    expect(sameResult(one, other, true)).toBe(true);
    expect(sameResult(one, other, false)).toBe(false);
  });
});
