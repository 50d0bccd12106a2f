import { describe, expect, it } from '@jest/globals';
import { languages } from '@tilanne/platform';
import { outcomeNames } from './outcome-name.js';
import { isDiversion } from '../settle.js';
import { outcomes } from '../verdict.js';

describe('The outcomes', () => {
  it.each(outcomes)('%s has a name in every language', (outcome) => {
    for (const language of languages) expect(outcomeNames[outcome][language]).toMatch(/\S{5,}/);
  });

  it('send an ambulance, divert, or leave the decision to the nurse', () => {
    expect(outcomes.filter((outcome) => !isDiversion(outcome))).toEqual([
      'upgrade-112',
      'ambulance',
      'nurse-decides',
    ]);
  });
});
