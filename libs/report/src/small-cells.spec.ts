import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutSmallCells } from './small-cells.js';

const below = 5;

const columns = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 12 });

describe('a column of numbers', () => {
  it('leaves out those from one to four', () => {
    expect(withoutSmallCells([12, 4, 0, 1, 5], below)).toEqual([12, null, 0, null, 5]);
  });

  it('keeps noughts: nobody is behind them', () => {
    expect(withoutSmallCells([0, 0, 9], below)).toEqual([0, 0, 9]);
  });

  it('leaves out the smallest of the others where a single one could be computed from the total', () => {
    expect(withoutSmallCells([12, 4, 7, 30], below)).toEqual([12, null, null, 30]);
  });

  it('can be one number', () => {
    expect(withoutSmallCells([3], below)).toEqual([null]);
    expect(withoutSmallCells([8], below)).toEqual([8]);
  });

  it('never shows a small number, and shows the others as they are, whatever they are', () => {
    fc.assert(
      fc.property(columns, (column) => {
        for (const [index, cell] of withoutSmallCells(column, below).entries()) {
          if (cell !== null) expect(cell).toBe(column[index]);
          expect(cell !== null && cell > 0 && cell < below).toBe(false);
        }
      }),
    );
  });

  it('of more than one never leaves out exactly one, whatever they are', () => {
    fc.assert(
      fc.property(columns, (column) => {
        fc.pre(column.length > 1);
        expect(withoutSmallCells(column, below).filter((cell) => cell === null)).not.toHaveLength(1);
      }),
    );
  });
});
