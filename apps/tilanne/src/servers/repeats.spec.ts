import { describe, expect, it } from '@jest/globals';
import { createRepeatFilter } from './repeats.js';

describe('the filter of repeated lines', () => {
  it('lets a text through once in ten seconds', () => {
    const isNews = createRepeatFilter();
    const times = [0, 1, 9999, 10_000, 10_001, 20_000];
    expect(times.map((now) => isNews('no database', now))).toEqual([true, false, false, true, false, true]);
  });

  it('keeps different texts apart', () => {
    const isNews = createRepeatFilter();
    expect([isNews('intake: gone', 0), isNews('board: gone', 0)]).toEqual([true, true]);
  });

  it('holds on however many different texts there are', () => {
    const isNews = createRepeatFilter();
    for (let number = 0; number < 10_000; number += 1) expect(isNews(`text ${number}`, 0)).toBe(true);
    expect(isNews('text 9999', 1)).toBe(false);
  });
});
