import { describe, expect, it } from '@jest/globals';
import { FinnishSSN } from 'finnish-ssn';
import { identityCodeOf } from './identity-code.js';

const holder = { year: 1950, month: 1, day: 1, sex: 'female', number: 0 } as const;

describe('an identity code of the simulation', () => {
  it('is valid in form and of the 900 series, for either sex and every century', () => {
    for (const year of [1899, 1925, 1950, 1999, 2000, 2026]) {
      for (const sex of ['female', 'male'] as const) {
        for (const number of [0, 1, 25, 49]) {
          const code = identityCodeOf({ ...holder, year, sex, number });
          expect(code.slice(7, 8)).toBe('9');
          expect(FinnishSSN.validate(code)).toBe(true);
          expect(FinnishSSN.parse(code)).toMatchObject({ sex, dateOfBirth: new Date(year, 0, 1) });
        }
      }
    }
  });

  it('has the check character that the law’s sum gives', () => {
    expect(identityCodeOf({ ...holder, sex: 'male' })).toBe('010150-901D');
  });
});
