import { describe, expect, it } from '@jest/globals';
import { dice } from '../dice.js';
import { shuffled } from './shuffled.js';

const ten = Array.from({ length: 10 }, (_, index) => index);

describe('what is shuffled', () => {
  it('is all there', () => {
    expect([...shuffled(ten, dice(3))].sort((one, other) => one - other)).toEqual(ten);
  });

  it('is in the same order with the same seed, and in another with the next', () => {
    expect(shuffled(ten, dice(3))).toEqual(shuffled(ten, dice(3)));
    expect(shuffled(ten, dice(3))).not.toEqual(shuffled(ten, dice(4)));
  });

  it('may begin with any of them', () => {
    const first = Array.from({ length: 200 }, (_, seed) => shuffled(ten, dice(seed))[0]);
    expect(new Set(first).size).toBe(ten.length);
  });
});
