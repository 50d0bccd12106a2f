import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  acceptance,
  both,
  either,
  firstRow,
  holdsRow,
  isEmpty,
  maskOf,
  onlyRow,
  rowsOf,
  rowsUpTo,
  same,
  without,
} from './mask.js';

const size = 100;
const rowSets = fc.uniqueArray(fc.integer({ min: 0, max: size - 1 })).map((rows) => new Set(rows));
const maskOfSet = (rows: ReadonlySet<number>) => maskOf(size, (row) => rows.has(row));
const ascending = (rows: Iterable<number>) => [...rows].sort((one, other) => one - other);

describe('A mask of rows', () => {
  it('up to a row holds that row and all before it', () => {
    fc.assert(
      fc.property(fc.nat({ max: size - 1 }), (last) => {
        const whole = maskOfSet(new Set());
        expect(rowsOf(rowsUpTo(last, whole))).toEqual(Array.from({ length: last + 1 }, (_, row) => row));
        expect(rowsUpTo(last, whole)).toHaveLength(whole.length);
      }),
    );
  });

  it('holds exactly the rows it was made of, also beyond the first word', () => {
    fc.assert(
      fc.property(rowSets, (rows) => {
        const mask = maskOfSet(rows);
        expect(mask).toHaveLength(4);
        expect(rowsOf(mask)).toEqual(ascending(rows));
        expect(Array.from({ length: size }, (_, row) => holdsRow(mask, row))).toEqual(
          Array.from({ length: size }, (_, row) => rows.has(row)),
        );
      }),
    );
  });

  it('combines like the sets of rows it stands for', () => {
    fc.assert(
      fc.property(rowSets, rowSets, (left, right) => {
        const [one, other] = [maskOfSet(left), maskOfSet(right)];
        expect(rowsOf(both(one, other))).toEqual(ascending([...left].filter((row) => right.has(row))));
        expect(rowsOf(either(one, other))).toEqual(ascending(new Set([...left, ...right])));
        expect(rowsOf(without(one, other))).toEqual(ascending([...left].filter((row) => !right.has(row))));
        expect(same(one, other)).toBe(ascending(left).join() === ascending(right).join());
      }),
    );
  });

  it('knows its lowest row, and that it has none', () => {
    fc.assert(
      fc.property(rowSets, (rows) => {
        const mask = maskOfSet(rows);
        expect(firstRow(mask)).toBe(rows.size === 0 ? -1 : Math.min(...rows));
        expect(isEmpty(mask)).toBe(rows.size === 0);
      }),
    );
  });

  it('can be of one row, the sign bit of a word included', () => {
    const like = maskOf(size, () => true);
    for (const row of [0, 31, 32, 63, 99]) expect(rowsOf(onlyRow(row, like))).toEqual([row]);
  });
});

describe('Several masks', () => {
  it('are accepted by all or by some of them', () => {
    fc.assert(
      fc.property(fc.array(rowSets, { maxLength: 4 }), (sets) => {
        const { every, some } = acceptance(
          maskOf(size, () => true),
          sets.map(maskOfSet),
        );
        const all = Array.from({ length: size }, (_, row) => row);
        expect(rowsOf(every)).toEqual(all.filter((row) => sets.every((rows) => rows.has(row))));
        expect(rowsOf(some)).toEqual(all.filter((row) => sets.some((rows) => rows.has(row))));
      }),
    );
  });
});
