import { describe, expect, it } from '@jest/globals';
import { longestCell, parseCell, parseLiteral } from './cell-text.js';

const equals = (value: unknown) => ({ kind: 'equals', value });

describe('A condition cell', () => {
  it.each([
    ['-', { kind: 'any' }],
    [' - ', { kind: 'any' }],
    ['12', { kind: 'one-of', tests: [equals(12)] }],
    ['-12.5', { kind: 'one-of', tests: [equals(-12.5)] }],
    ['.5', { kind: 'one-of', tests: [equals(0.5)] }],
    ['true', { kind: 'one-of', tests: [equals(true)] }],
    ['false', { kind: 'one-of', tests: [equals(false)] }],
    ['"severe"', { kind: 'one-of', tests: [equals('severe')] }],
    ['"a \\"quoted\\" word"', { kind: 'one-of', tests: [equals('a "quoted" word')] }],
    ['"a, b"', { kind: 'one-of', tests: [equals('a, b')] }],
    ['< 92', { kind: 'one-of', tests: [{ kind: 'compare', operator: '<', value: 92 }] }],
    ['<=92', { kind: 'one-of', tests: [{ kind: 'compare', operator: '<=', value: 92 }] }],
    ['> -1', { kind: 'one-of', tests: [{ kind: 'compare', operator: '>', value: -1 }] }],
    ['>= 1.5', { kind: 'one-of', tests: [{ kind: 'compare', operator: '>=', value: 1.5 }] }],
    ['1, 2', { kind: 'one-of', tests: [equals(1), equals(2)] }],
    ['date("2026-11-22")', { kind: 'one-of', tests: [{ ...equals('2026-11-22'), type: 'date' }] }],
    ['@"07:30:00"', { kind: 'one-of', tests: [{ ...equals('07:30:00'), type: 'time' }] }],
    [
      '< time("07:30:00")',
      { kind: 'one-of', tests: [{ kind: 'compare', operator: '<', value: '07:30:00', type: 'time' }] },
    ],
    [
      '[@"2026-01-01"..date ( "2026-12-31" ))',
      {
        kind: 'one-of',
        tests: [
          {
            kind: 'interval',
            low: '2026-01-01',
            lowIncluded: true,
            high: '2026-12-31',
            highIncluded: false,
            type: 'date',
          },
        ],
      },
    ],
    ['not("A", "B")', { kind: 'none-of', tests: [equals('A'), equals('B')] }],
    ['not(< 9)', { kind: 'none-of', tests: [{ kind: 'compare', operator: '<', value: 9 }] }],
  ])('reads %s', (text, cell) => {
    expect(parseCell(text)).toEqual(cell);
  });

  it.each([
    ['[9..11]', true, true],
    ['(9..11]', false, true],
    ['[9..11)', true, false],
    [']9..11[', false, false],
    ['[ 9 .. 11 ]', true, true],
  ])('reads the interval %s', (text, lowIncluded, highIncluded) => {
    const tests = [{ kind: 'interval', low: 9, lowIncluded, high: 11, highIncluded }];
    expect(parseCell(text)).toEqual({ kind: 'one-of', tests });
  });

  it('mixes literals, comparisons and intervals in one list', () => {
    expect(parseCell('< 9, [12..20], "not-measured"')).toMatchObject({
      kind: 'one-of',
      tests: [{ kind: 'compare' }, { kind: 'interval' }, { kind: 'equals' }],
    });
  });

  it.each([
    ['severe', 'severe', '-, a literal'],
    ['"severe" mild', 'mild', '-, a literal'],
    ['? < 3', '? < 3', '-, a literal'],
    ['< "A"', '"A"', 'a number after <'],
    ['[9..]', ']', 'closed by'],
    ['[9..11', '[9..11', 'closed by'],
    ['[11..9]', '[11..9]', 'holds a number'],
    ['(9..9]', '(9..9]', 'holds a number'],
    ['["A".."B"]', '"A".."B"]', 'an interval of two numbers'],
    ['not "A"', '"A"', 'not( ... )'],
    ['not("A"', 'not("A"', 'a closing )'],
    ['not(not("A"))', 'not("A"))', '-, a literal'],
    ['not(-)', '-)', '-, a literal'],
    ['"A",', '"A",', '-, a literal'],
    ['', '', '-, a literal'],
    ['null', 'null', '-, a literal'],
    ['1 + 2', '+ 2', '-, a literal'],
    ['date("2026-02-30")', 'date("2026-02-30")', '-, a literal'],
    ['date("07:30:00")', 'date("07:30:00")', '-, a literal'],
    ['date(2026)', 'date(2026)', '-, a literal'],
    ['date("2026-01-01"', 'date("2026-01-01"', '-, a literal'],
    ['"date"("2026-01-01")', '("2026-01-01")', '-, a literal'],
    ['time("07:30:00Z")', 'time("07:30:00Z")', '-, a literal'],
    ['@"P1D"', '@"P1D"', '-, a literal'],
    ['< "2026-01-01"', '"2026-01-01"', 'a number after <'],
    ['[@"2026-01-01"..5]', ']', 'an interval of dates'],
    ['[@"2026-01-01"..@"07:30:00"]', ']', 'an interval of dates'],
    ['[@"22:00:00"..@"06:00:00"]', '[@"22:00:00"..@"06:00:00"]', 'a night is two tests'],
    ['[@"2026-01-02"..@"2026-01-01"]', '[@"2026-01-02"..@"2026-01-01"]', 'holds a date'],
    ['= 5', '= 5', '-, a literal'],
    ['"unclosed', '"unclosed', '-, a literal'],
    ['"bad \\q escape"', '"bad \\q escape"', '-, a literal'],
    ['constructor', 'constructor', '-, a literal'],
    ['5 5', '5', '-, a literal'],
  ])('refuses %s and points at what is wrong', (text, offending, expected) => {
    expect(parseCell(text)).toEqual({ text: offending, expected: expect.stringContaining(expected) });
  });

  it('refuses a cell that nobody could read, at once and without repeating it', () => {
    const started = performance.now();
    const refused = parseCell('"'.repeat(5_000_000));
    expect(refused).toEqual({ text: '"'.repeat(80), expected: `at most ${longestCell} characters` });
    expect(performance.now() - started).toBeLessThan(100);
  });

  it.each([
    '"\\'.repeat(400),
    '1'.repeat(999),
    '('.repeat(999),
    `not(${'"a",'.repeat(200)}`,
    '< '.repeat(400),
  ])('judges a hostile cell (%#) at once', (text) => {
    const started = performance.now();
    expect(parseCell(text)).toHaveProperty('expected');
    expect(performance.now() - started).toBeLessThan(50);
  });
});

describe('An output cell', () => {
  it.each([
    ['"kotas"', 'kotas', 'string'],
    ['-3', -3, 'number'],
    ['true', true, 'boolean'],
    [' 12 ', 12, 'number'],
    ['@"2026-11-22"', '2026-11-22', 'date'],
    ['time("23:59:59")', '23:59:59', 'time'],
  ])('reads %s', (text, value, type) => {
    expect(parseLiteral(text)).toEqual({ value, type });
  });

  it.each(['kotas', '', '-', '< 3', '"a", "b"', '1 + 1', 'null', 'x'.repeat(2000)])('refuses %s', (text) => {
    expect(parseLiteral(text)).toMatchObject({ expected: expect.any(String) });
  });
});
