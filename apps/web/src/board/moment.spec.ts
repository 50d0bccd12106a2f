import { describe, expect, it } from '@jest/globals';
import { ageOf, currentMoment } from './moment.js';

describe('the age of a message', () => {
  const then = { steady: 1_000, wall: 1_700_000_000_000 };

  it('is what the steady clock says while both agree', () => {
    expect(ageOf(then, { steady: 4_000, wall: then.wall + 3_000 })).toBe(3_000);
  });

  it('counts the hours in which the machine slept and the steady clock stood still', () => {
    expect(ageOf(then, { steady: 1_500, wall: then.wall + 3_600_000 })).toBe(3_600_000);
  });

  it('does not become younger when the wall clock is set back', () => {
    expect(ageOf(then, { steady: 41_000, wall: then.wall - 7_200_000 })).toBe(40_000);
  });

  it('is never negative', () => {
    expect(ageOf(then, { steady: 900, wall: then.wall - 50 })).toBe(0);
  });

  it('of the present moment is next to nothing', () => {
    const now = currentMoment();
    expect(ageOf(now, currentMoment())).toBeLessThan(1_000);
  });
});
