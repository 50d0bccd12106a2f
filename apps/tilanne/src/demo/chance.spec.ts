import { describe, expect, it } from '@jest/globals';
import { Chance } from './chance.js';

const draws = (seed: number, count: number): number[] => {
  const chance = new Chance(seed);
  return Array.from({ length: count }, () => chance.next());
};

describe('chance', () => {
  it('draws the same for the same seed, and something else for another', () => {
    expect(draws(7, 100)).toEqual(draws(7, 100));
    expect(draws(7, 100)).not.toEqual(draws(8, 100));
  });

  it('spreads evenly from 0 to 1', () => {
    const all = draws(7, 10_000);
    expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...all)).toBeLessThan(1);
    for (const tenth of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      const found = all.filter((draw) => Math.floor(draw * 10) === tenth).length;
      expect(Math.abs(found - 1_000)).toBeLessThan(100);
    }
  });

  it('picks by weight', () => {
    const chance = new Chance(7);
    const list = [
      { name: 'often', weight: 3 },
      { name: 'seldom', weight: 1 },
      { name: 'never', weight: 0 },
    ] as const;
    const picked = Array.from({ length: 4_000 }, () => chance.weighted(list).name);
    expect(picked).not.toContain('never');
    expect(picked.filter((name) => name === 'often').length / 4_000).toBeCloseTo(0.75, 1);
  });

  it('draws whole numbers with both ends', () => {
    const chance = new Chance(7);
    const drawn = new Set(Array.from({ length: 200 }, () => chance.between(2, 4)));
    expect([...drawn].sort()).toEqual([2, 3, 4]);
    expect(chance.between(5, 5)).toBe(5);
  });

  it('waits for the mean on average, and never a negative time', () => {
    const chance = new Chance(7);
    const waits = Array.from({ length: 10_000 }, () => chance.untilNext(60));
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(0);
    expect(waits.reduce((sum, wait) => sum + wait, 0) / waits.length / 60).toBeCloseTo(1, 1);
  });

  it('forks into a source that does not follow what is drawn beside it', () => {
    const [one, other] = [new Chance(7), new Chance(7)];
    const fork = one.fork();
    const same = other.fork();
    one.next();
    expect(fork.next()).toBe(same.next());
  });
});
