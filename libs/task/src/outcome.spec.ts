import { describe, expect, it } from '@jest/globals';
import { decisionOutcomes, isAsCautious, isDiversion, isReferralOutcome, isUnitOutcome } from './outcome.js';

describe('what may be decided', () => {
  it('is a diversion unless an ambulance goes or 112 has it back', () => {
    expect(decisionOutcomes.filter((outcome) => !isDiversion(outcome))).toEqual(['upgrade-112', 'ambulance']);
  });

  it('sends a unit, hands over, or neither; never both', () => {
    expect(decisionOutcomes.filter(isUnitOutcome)).toEqual(['ambulance', 'mobile-unit']);
    expect(decisionOutcomes.filter(isReferralOutcome)).toEqual([
      'remote-physician',
      'home-hospital',
      'kotas',
      'social-crisis',
    ]);
  });

  it('is in order of caution, with 112 and the ambulance before everything else', () => {
    for (const outcome of decisionOutcomes) {
      expect(isAsCautious('upgrade-112', outcome)).toBe(true);
      expect(isAsCautious('ambulance', outcome)).toBe(outcome !== 'upgrade-112');
      expect(isAsCautious(outcome, outcome)).toBe(true);
      expect(isAsCautious('advice', outcome)).toBe(outcome === 'advice');
    }
  });
});
