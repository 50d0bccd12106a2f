import { describe, expect, it } from '@jest/globals';
import type { DecisionOutcome } from '@tilanne/task';
import { isReady, needsOf } from './needs.js';
import type { Option } from './options.js';

const option = (outcome: DecisionOutcome, callBackIn: number | null = null): Option => ({
  ...{ outcome, target: null, name: null, callBackIn },
});

describe('what a decision needs', () => {
  it.each([
    ['kotas', 'kotas'],
    ['remote-physician', 'kotas'],
    ['mobile-unit', 'kotas'],
    ['ambulance', 'kotas'],
    ['upgrade-112', 'kotas'],
    ['ambulance', null],
  ] as const)(
    'is nothing for %s when %s is proposed: confirming, sideways and upward are free',
    (outcome, proposed) => {
      expect(isReady(needsOf(option(outcome), proposed))).toBe(true);
    },
  );

  it('is a reason and a second person for what is less careful than the proposal', () => {
    expect(needsOf(option('social-crisis'), 'kotas')).toEqual({
      reason: true,
      second: true,
      callBack: false,
    });
    expect(needsOf(option('advice'), 'ambulance')).toEqual({ reason: true, second: true, callBack: true });
  });

  it('is a reason, but no second person, when the rules leave it to the nurse', () => {
    expect(needsOf(option('kotas'), null)).toEqual({ reason: true, second: false, callBack: false });
  });

  it('is a time for the call-back unless the option has one', () => {
    expect(needsOf(option('advice'), 'advice').callBack).toBe(true);
    expect(isReady(needsOf(option('advice', 60), 'advice'))).toBe(true);
  });
});
