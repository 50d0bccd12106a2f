import { describe, expect, it } from '@jest/globals';
import { bearerOf } from './identity-code.js';

const today = '2025-11-22';

describe('a personal identity code', () => {
  it('tells the age and the sex', () => {
    expect(bearerOf('131052-308T', today)).toEqual({ age: 73, sex: 'female' });
    expect(bearerOf('010106A973N', today)).toEqual({ age: 19, sex: 'male' });
  });

  it('tells an age that rises on the birthday', () => {
    expect(bearerOf('221150-308T', today)?.age).toBe(75);
    expect(bearerOf('231150-308T', today)?.age).toBe(74);
  });

  it('knows the signs of every century, also those taken into use in 2023', () => {
    expect(bearerOf('010199+973N', today)?.age).toBe(126);
    expect(bearerOf('010150Y973N', today)?.age).toBe(75);
    expect(bearerOf('010110B973N', today)?.age).toBe(15);
  });

  it.each(['', '79 v', '310250-308T', '010130A973N', '131052/308T'])('is none: %j', (text) => {
    expect(bearerOf(text, today)).toBeNull();
  });
});
