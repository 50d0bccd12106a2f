import { describe, expect, it } from '@jest/globals';
import { arrivals, randomFrom } from './random.js';

describe('numbers from a seed', () => {
  it('are the same for the same seed and others for another', () => {
    const firstTen = (seed: number) => {
      const random = randomFrom(seed);
      return Array.from({ length: 10 }, () => random());
    };
    expect(firstTen(7)).toEqual(firstTen(7));
    expect(firstTen(7)).not.toEqual(firstTen(8));
  });

  it('lie evenly between 0 and 1', () => {
    const random = randomFrom(1);
    const values = Array.from({ length: 10_000 }, () => random());
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(0.5, 1);
  });
});

describe('arrivals', () => {
  it('come in order, within the time, and about as many as the rate says', () => {
    const moments = arrivals(50, 100, randomFrom(3));
    expect(moments).toEqual([...moments].sort((one, other) => one - other));
    expect(moments.at(-1)).toBeLessThan(100_000);
    expect(Math.abs(moments.length - 5000)).toBeLessThan(300);
  });

  it('come in bursts and pauses, as calls do', () => {
    const moments = arrivals(10, 100, randomFrom(3));
    const gaps = moments.slice(1).map((moment, index) => moment - (moments[index] ?? 0));
    expect(Math.min(...gaps)).toBeLessThan(5);
    expect(Math.max(...gaps)).toBeGreaterThan(300);
  });
});
