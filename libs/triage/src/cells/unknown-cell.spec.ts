import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unaryTest } from 'feelin';
import { accepts } from './cell.js';
import type { Cell } from './cell.js';
import { parseCell } from './cell-text.js';
import { notMeasured } from './value.js';

function cellOf(text: string): Cell {
  const cell = parseCell(text);
  if ('kind' in cell) return cell;
  throw new Error(cell.text);
}

/** The null rows: forms of cells on which we and feelin differ when nothing is known, and what each of us says. */
const nullRows: readonly (readonly [form: string, ours: boolean, feelin: boolean])[] = [
  ['not("a")', false, true],
  ['not("a", "b")', false, true],
  ['not(3)', false, true],
  ['not(< 3)', false, true],
  ['not([2..5])', false, true],
  ['not(true)', false, true],
];

const numberCells = ['< 3', '<= 3', '> 3', '>= 3', '3', '[2..5]', '(2..5)', '3, 7', '< 2, > 8'];
const textCells = ['"a"', '"a", "b"'];
const booleanCells = ['true', 'false'];
const positive = [...numberCells, ...textCells, ...booleanCells];

const byFeelin = (text: string, value: unknown) => unaryTest(text, { '?': value }).value === true;

describe('When nothing is known', () => {
  it.each(nullRows)('%s differs from feelin on purpose', (text, ours, feelin) => {
    expect(accepts(cellOf(text), undefined)).toBe(ours);
    expect(byFeelin(text, null)).toBe(feelin);
  });

  it.each(['-', ...positive])('%s agrees with feelin', (text) => {
    expect(accepts(cellOf(text), undefined)).toBe(byFeelin(text, null));
  });

  it('no other form differs: every cell without not( ... ) agrees', () => {
    const lists = fc.oneof(
      ...[numberCells, textCells, booleanCells].map((cells) =>
        fc.array(fc.constantFrom(...cells), { minLength: 1, maxLength: 4 }),
      ),
    );
    fc.assert(
      fc.property(lists, fc.boolean(), (tests, negated) => {
        const text = negated ? `not(${tests.join(', ')})` : tests.join(', ');
        const same = accepts(cellOf(text), undefined) === byFeelin(text, null);
        expect(same).toBe(!negated);
      }),
      { numRuns: 500 },
    );
  });
});

describe('When nobody has measured', () => {
  it.each(['-', '"not-measured"', '>= 92, "not-measured"'])('%s is met', (text) => {
    expect(accepts(cellOf(text), notMeasured)).toBe(true);
  });

  it.each([...positive, 'not("a")', 'not(3)', 'not(< 3)', 'not("not-measured")'])('%s is not met', (text) => {
    expect(accepts(cellOf(text), notMeasured)).toBe(false);
  });

  it('feelin would compare the text with a number, or let not( ... ) hold', () => {
    expect(byFeelin('not(< 3)', notMeasured)).toBe(true);
    expect(accepts(cellOf('not(< 3)'), notMeasured)).toBe(false);
  });
});
