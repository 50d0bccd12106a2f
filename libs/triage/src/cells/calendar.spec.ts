import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendars } from './calendar.js';

const { date, time } = calendars;

describe('A date', () => {
  it.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    ['2024-02-29', 19_782],
    ['0001-01-01', -719_162],
    ['9999-12-31', 2_932_896],
  ])('%s is day %d', (text, day) => {
    expect(date.toNumber(text)).toBe(day);
    expect(date.toText(day)).toBe(text);
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '0000-01-01',
    '+002026-01-01',
    '2026-01-01T00:00:00',
    '2026-01-01Z',
    ' 2026-01-01',
    '',
    'not-measured',
  ])('%p is none', (text) => {
    expect(date.toNumber(text)).toBeUndefined();
  });
});

describe('A time of day', () => {
  it.each([
    ['00:00:00', 0],
    ['07:30:00', 27_000],
    ['23:59:59', 86_399],
  ])('%s is second %d', (text, second) => {
    expect(time.toNumber(text)).toBe(second);
    expect(time.toText(second)).toBe(text);
  });

  it.each([
    '24:00:00',
    '07:60:00',
    '07:30:60',
    '7:30:00',
    '07:30',
    '07:30:00Z',
    '07:30:00.5',
    '',
    '2026-01-01',
  ])('%p is none', (text) => {
    expect(time.toNumber(text)).toBeUndefined();
  });
});

describe('Texts of a calendar', () => {
  it.each(['date', 'time'] as const)('stand in the order of their scale (%s)', (type) => {
    const { first, last, toNumber, toText } = calendars[type];
    const place = fc.integer({ min: toNumber(first) ?? 0, max: toNumber(last) ?? 0 });
    fc.assert(
      fc.property(place, place, (one, other) => {
        expect(toText(one) < toText(other)).toBe(one < other);
        expect(toNumber(toText(one))).toBe(one);
      }),
      { numRuns: 300 },
    );
  });
});
