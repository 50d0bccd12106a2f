import { describe, expect, it } from '@jest/globals';
import { spanParts, spanText, wholeSeconds } from './span-text.js';

const minute = 60_000;

describe('a span of time', () => {
  it('is written as hours and minutes', () => {
    expect(spanText(0)).toBe('0:00');
    expect(spanText(9 * minute)).toBe('0:09');
    expect(spanText(72 * minute)).toBe('1:12');
    expect(spanText(26 * 60 * minute)).toBe('26:00');
  });

  it('is rounded down, so that nobody is told of more time than there is', () => {
    expect(spanText(10 * minute - 1)).toBe('0:09');
    expect(spanParts(72 * minute - 1)).toEqual({ hours: 1, minutes: 11 });
    expect(wholeSeconds(12_999)).toBe(12);
  });

  it('is written without its sign: the words say that the time is over', () => {
    expect(spanText(-12 * minute)).toBe('0:12');
    expect(spanParts(-72 * minute)).toEqual({ hours: 1, minutes: 12 });
  });
});
