import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluate, unaryTest } from 'feelin';
import { accepts, boundaries, calendarBoundaries, literals } from './cell.js';
import type { Cell } from './cell.js';
import { parseCell } from './cell-text.js';
import { notMeasured } from './value.js';
import type { Value } from './value.js';

function cellOf(text: string): Cell {
  const cell = parseCell(text);
  if ('kind' in cell) return cell;
  throw new Error(`${cell.text}: expected ${cell.expected}`);
}

describe('A cell', () => {
  it.each<[string, Value, boolean]>([
    ['-', 1, true],
    ['-', notMeasured, true],
    ['< 92', 91, true],
    ['< 92', 92, false],
    ['<= 92', 92, true],
    ['> 92', 92, false],
    ['>= 92', 92, true],
    ['[9..11]', 9, true],
    ['(9..11]', 9, false],
    ['[9..11)', 11, false],
    ['< 9, > 20', 25, true],
    ['< 9, > 20', 12, false],
    ['"a", "b"', 'b', true],
    ['"a", "b"', 'c', false],
    ['not("a", "b")', 'c', true],
    ['not("a", "b")', 'a', false],
    ['true', true, true],
    ['true', false, false],
    ['1', true, false],
    ['"1"', 1, false],
    ['< 92', '85', false],
    ['< @"2026-11-22"', '2026-11-21', true],
    ['< @"2026-11-22"', '2026-11-22', false],
    ['>= @"2026-11-22"', 20_000, false],
    ['[@"07:30:00"..@"16:00:00")', '07:30:00', true],
    ['[@"07:30:00"..@"16:00:00")', '16:00:00', false],
    ['@"07:30:00"', '07:30:00', true],
    ['not(< @"07:30:00")', '22:00:00', true],
  ])('%s on %p is %p', (text, value, accepted) => {
    expect(accepts(cellOf(text), value)).toBe(accepted);
  });

  it('accepts a vital sign that was not measured only where it says so', () => {
    expect(
      [
        '< 92',
        '>= 92',
        'not(< 92)',
        'not("alert")',
        '> @"2026-01-01"',
        '[@"00:00:00"..@"23:59:59"]',
        'not(@"07:30:00")',
      ].map((text) => accepts(cellOf(text), notMeasured)),
    ).toEqual(Array.from({ length: 7 }, () => false));
    expect(accepts(cellOf('>= 92, "not-measured"'), notMeasured)).toBe(true);
  });

  it('is satisfied by "no row matched" only when it is -', () => {
    expect(['-', '"a"', 'not("a")', '< 5'].map((text) => accepts(cellOf(text), undefined))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('names its boundaries and its literals', () => {
    expect(boundaries(cellOf('< 9, [12..20], 25, "not-measured"'))).toEqual([9, 12, 20, 25]);
    expect(calendarBoundaries(cellOf('< @"2026-01-01", [@"2026-02-01"..@"2026-03-01"], "a"'))).toEqual([
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
    ]);
    expect([boundaries(cellOf('@"07:30:00"')), calendarBoundaries(cellOf('< 3'))]).toEqual([[], []]);
    expect(literals(cellOf('< 9, 25, "not-measured"'))).toEqual([25, 'not-measured']);
    expect([boundaries(cellOf('-')), literals(cellOf('-'))]).toEqual([[], []]);
  });
});

const numbers = fc.integer({ min: -5, max: 5 }).map((each) => each / 2);
const comparison = fc.tuple(fc.constantFrom('<', '<=', '>', '>='), numbers).map((parts) => parts.join(' '));
const interval = fc
  .tuple(fc.constantFrom('[', '('), numbers, numbers, fc.constantFrom(']', ')'))
  .filter(([, low, high]) => low < high)
  .map(([open, low, high, close]) => `${open}${low}..${high}${close}`);
const numberTests = fc
  .array(fc.oneof(comparison, interval, numbers.map(String)), { minLength: 1, maxLength: 3 })
  .map((tests) => tests.join(', '));
const textTests = fc
  .array(fc.constantFrom('"a"', '"b"', '"c"'), { minLength: 1, maxLength: 3 })
  .map((tests) => tests.join(', '));
const negatable = (tests: fc.Arbitrary<string>) =>
  fc.oneof(
    fc.constant('-'),
    tests,
    tests.map((each) => `not(${each})`),
  );

describe('On a known value a cell agrees with feelin', () => {
  it('for numbers', () => {
    fc.assert(
      fc.property(negatable(numberTests), numbers, (text, value) => {
        expect(accepts(cellOf(text), value)).toBe(unaryTest(text, { '?': value }).value);
      }),
      { numRuns: 1000 },
    );
  });

  it('for texts', () => {
    fc.assert(
      fc.property(negatable(textTests), fc.constantFrom('a', 'b', 'c', 'd'), (text, value) => {
        expect(accepts(cellOf(text), value)).toBe(unaryTest(text, { '?': value }).value);
      }),
      { numRuns: 300 },
    );
  });

  it('for dates and times of day', () => {
    const moments = {
      date: ['2026-02-28', '2026-03-01', '2026-12-31'],
      time: ['00:00:00', '07:30:00', '07:30:01', '23:59:59'],
    };
    for (const [type, texts] of Object.entries(moments)) {
      for (const [place, text] of texts.entries()) {
        const moment = `${type}("${text}")`;
        const rest = texts.slice(place + 1).map((end) => `[${moment}..${type}("${end}"))`);
        for (const cell of [moment, `< ${moment}`, `>= ${moment}`, `not(${moment})`, ...rest]) {
          for (const value of texts) {
            const known = evaluate(`${type}("${value}")`).value;
            expect(accepts(cellOf(cell), value)).toBe(unaryTest(cell, { '?': known }).value);
          }
        }
      }
    }
  });

  it('for booleans', () => {
    for (const text of ['true', 'false', 'true, false', 'not(true)', '-']) {
      for (const value of [true, false]) {
        expect(accepts(cellOf(text), value)).toBe(unaryTest(text, { '?': value }).value);
      }
    }
  });

  it('and differs on purpose where nothing is known: there not(...) holds in feelin', () => {
    expect(unaryTest('not("a")', { '?': null }).value).toBe(true);
    expect(accepts(cellOf('not("a")'), undefined)).toBe(false);
  });
});
