import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evaluate, unaryTest } from 'feelin';
import { accepts } from './cell.js';
import type { Cell } from './cell.js';
import { parseCell, parseLiteral } from './cell-text.js';
import type { Value } from './value.js';

/** What cells are made of, right and wrong, in one type each: a cell that mixes types is refused with its column. */
const alphabets: Readonly<Record<string, readonly string[]>> = {
  number: ['3', '-2', '4.5', '0', 'null', 'a', '+', '1'],
  date: ['date("2026-03-01")', '@"2026-12-31"', 'date("2026-02-30")', 'date', '@'],
  time: ['time("07:30:00")', '@"22:00:00"', 'time("24:00:00")', '"07:30:00"'],
};
const signs = ['<', '<=', '>', '>=', '[', ']', '(', ')', '..', ',', 'not(', '-', ' ', '=', '?'];

const values: Readonly<Record<string, readonly Value[]>> = {
  number: [-3, -2, 0, 1, 3, 4, 4.5, 5],
  date: ['2026-02-28', '2026-03-01', '2026-06-01', '2026-12-31', '2027-01-01'],
  time: ['00:00:00', '07:30:00', '12:00:00', '22:00:00', '23:59:59'],
};

/** Cells in the right form, and a soup of their parts. */
function cellTexts(type: string): fc.Arbitrary<string> {
  const word = fc.constantFrom(...(alphabets[type] ?? []));
  const interval = fc
    .tuple(fc.constantFrom('[', '(', ']'), word, word, fc.constantFrom(']', ')', '['))
    .map(([open, low, high, close]) => `${open}${low}..${high}${close}`);
  const comparison = fc.tuple(fc.constantFrom('<', '<=', '>', '>='), word).map((parts) => parts.join(' '));
  const test = fc.oneof(word, interval, comparison);
  const list = fc.array(test, { minLength: 1, maxLength: 3 }).map((tests) => tests.join(', '));
  const soup = fc
    .array(fc.oneof(word, fc.constantFrom(...signs)), { maxLength: 8 })
    .map((parts) => parts.join(' '));
  return fc.oneof(
    list,
    list.map((tests) => `not(${tests})`),
    soup,
  );
}

/** A value as FEEL has it. */
function inFeel(type: string, value: Value): unknown {
  return type === 'number' ? value : evaluate(`${type}("${String(value)}")`).value;
}

function isOfOneType(cell: Cell, type: string): boolean {
  if (cell.kind === 'any') return true;
  return cell.tests.every((test) => {
    const ends = test.kind === 'interval' ? [test.low, test.high] : [test.value];
    return ends.every((end) => (test.type ?? typeof end) === type);
  });
}

describe('The cells of the engine', () => {
  it.each(Object.keys(alphabets))('are a part of FEEL, and mean there what they mean here (%s)', (type) => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(cellTexts(type), (text) => {
        const cell = parseCell(text);
        if (!('kind' in cell)) {
          seen.refused += 1;
          expect(text).toContain(cell.text);
          return;
        }
        if (!isOfOneType(cell, type)) return;
        seen.accepted += 1;
        for (const value of values[type] ?? []) {
          const expected: unknown = unaryTest(text, { '?': inFeel(type, value) }).value;
          expect([text, value, accepts(cell, value)]).toEqual([text, value, expected]);
        }
      }),
      { numRuns: 400, seed: 4, endOnFailure: true },
    );
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(30);
  });

  it('are read without an exception, whatever somebody writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const [cell, literal] = [parseCell(text), parseLiteral(text)];
        expect('kind' in cell || cell.expected.length > 0).toBe(true);
        expect('value' in literal || literal.expected.length > 0).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
