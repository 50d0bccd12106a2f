import { describe, expect, it } from '@jest/globals';
import { Chance } from './chance.js';
import { Pace } from './pace.js';
import { clockAt, hour, minute } from './simulated-time.js';

describe('the clock of the simulated centre', () => {
  it.each([
    [0, '16:00'],
    [5 * minute + 59_999, '16:05'],
    [hour, '17:00'],
    [8 * hour, '00:00'],
    [24 * hour + 61 * minute, '17:01'],
  ])('shows %d ms after the beginning as %s', (at, shown) => {
    expect(clockAt(at)).toBe(shown);
  });
});

describe('the pace of a shift', () => {
  it('runs so many times faster than life', async () => {
    const pace = new Pace(3_600, new AbortController().signal);
    const before = pace.now();
    await pace.until(before + 2 * minute);
    const took = pace.now() - before;
    expect(took).toBeGreaterThanOrEqual(2 * minute);
    expect(took).toBeLessThan(2 * hour);
  });

  it('waits for nothing that has been already', async () => {
    const pace = new Pace(1, new AbortController().signal);
    await pace.until(-1);
    await pace.take(new Chance(7), [0, 0]);
  });

  it('ends every wait, and begins no other, once the shift is over', async () => {
    const ending = new AbortController();
    const pace = new Pace(1, ending.signal);
    const waiting = pace.until(10 * hour);
    expect(pace.isOver()).toBe(false);
    ending.abort();
    await expect(waiting).rejects.toThrow('aborted');
    await expect(pace.until(0)).rejects.toThrow('aborted');
    expect(pace.isOver()).toBe(true);
  });
});
