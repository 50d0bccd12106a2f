import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shareOf } from './wilson.js';

/** Per cent with one decimal, as published tables give them. */
function perCent(count: number, total: number): (number | null)[] {
  const { share, low, high } = shareOf(count, total);
  return [share, low, high].map((part) => (part === null ? null : Math.round(part * 1_000) / 10));
}

const parts = fc
  .integer({ min: 1, max: 100_000 })
  .chain((total) => fc.record({ total: fc.constant(total), count: fc.integer({ min: 0, max: total }) }));

describe('a share with its 95 % interval', () => {
  it.each([
    [80, 200, [40, 33.5, 46.9]],
    // Newcombe 1998, table I, method 3.
    [81, 263, [30.8, 25.5, 36.6]],
    [15, 148, [10.1, 6.2, 16]],
    [0, 20, [0, 0, 16.1]],
    [1, 29, [3.4, 0.6, 17.2]],
  ])('of %i in %i is as published', (count, total, published) => {
    expect(perCent(count, total)).toEqual(published);
  });

  it('of nothing is unknown rather than nought', () => {
    expect(shareOf(0, 0)).toEqual({ count: 0, total: 0, share: null, low: null, high: null });
  });

  it('lies within its interval, and that within 0 and 1, whatever the numbers', () => {
    fc.assert(
      fc.property(parts, ({ count, total }) => {
        const { share, low, high } = shareOf(count, total);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(share).toBeGreaterThanOrEqual(low ?? Number.NaN);
        expect(share).toBeLessThanOrEqual(high ?? Number.NaN);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('has an interval that is never a point: few numbers say little', () => {
    fc.assert(
      fc.property(parts, ({ count, total }) => {
        const { low, high } = shareOf(count, total);
        expect(low).toBeLessThan(high ?? Number.NaN);
      }),
    );
  });

  it('is the mirror of the share of the others', () => {
    fc.assert(
      fc.property(parts, ({ count, total }) => {
        const one = shareOf(count, total);
        const others = shareOf(total - count, total);
        expect(one.low).toBeCloseTo(1 - (others.high ?? Number.NaN), 10);
        expect(one.high).toBeCloseTo(1 - (others.low ?? Number.NaN), 10);
      }),
    );
  });

  it('grows surer with the number of tasks', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 2, max: 50 }), ({ count, total }, times) => {
        const width = ({ low, high }: ReturnType<typeof shareOf>) => (high ?? 0) - (low ?? 0);
        expect(width(shareOf(count * times, total * times))).toBeLessThan(width(shareOf(count, total)));
      }),
    );
  });
});
