import { describe, expect, it } from '@jest/globals';
import { measureOf, timesOf } from './figure.js';

const figure = { measure: 'live/ours', unit: 'tasks/s', n: 500, values: [3, 1, 200] } as const;

describe('a figure of the engine', () => {
  it('is the median of the rounds, with the least and the most of them', () => {
    expect(measureOf(figure, 7)).toEqual({
      ...{ measure: 'live/ours', unit: 'tasks/s', n: 500, seed: 7 },
      ...{ value: 3, least: 1, most: 200, target: null, holds: null },
    });
  });

  it.each([
    ['least', 3, '≥ 3', true],
    ['least', 4, '≥ 4', false],
    ['most', 3, '≤ 3', true],
    ['most', 2, '≤ 2', false],
  ] as const)('is held to at %s %d: %s, %s', (at, limit, target, holds) => {
    expect(measureOf({ ...figure, target: { at, limit } }, 1)).toMatchObject({ target, holds });
  });

  it('is judged before it is rounded', () => {
    const close = { ...figure, values: [79.96], target: { at: 'least', limit: 80 } as const };
    expect(measureOf(close, 1)).toMatchObject({ value: 80, holds: false });
  });

  it('compares what was measured in the same round', () => {
    expect(timesOf([10, 40], [5, 4])).toEqual([2, 10]);
    expect(timesOf([10], [])).toEqual([Number.NaN]);
  });
});
