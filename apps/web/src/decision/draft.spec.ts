import { describe, expect, it } from '@jest/globals';
import { decisionSchema } from '@tilanne/task';
import {
  askedDecision,
  callBackMinutes,
  draftFaults,
  emptyDecisionDraft,
  type DecisionDraft,
} from './draft.js';
import type { Needs } from './needs.js';
import type { Option } from './options.js';

const seen = { task: { revision: 2, answersVersion: 3 }, now: Date.parse('2026-11-22T12:00:00Z') };
const decision = '5f0c1c52-6f3e-4b7e-9a55-0f6f1a2b3c4d';
const nothing: Needs = { reason: false, second: false, callBack: false };
const kotas: Option = { outcome: 'kotas', target: 'kotas-oulu', name: 'KOTAS Oulu', callBackIn: null };
const advice: Option = { outcome: 'advice', target: null, name: null, callBackIn: null };
const upgrade: Option = { outcome: 'upgrade-112', target: null, name: null, callBackIn: null };

const draft = (more: Partial<DecisionDraft> = {}): DecisionDraft => ({ ...emptyDecisionDraft, ...more });

describe('the request that a draft makes', () => {
  it('names the versions on the screen and the decision that was seen', () => {
    expect(askedDecision(draft({ seen: decision }), kotas, nothing, seen)).toEqual({
      ...{ revision: 2, answersVersion: 3, decision, outcome: 'kotas', target: 'kotas-oulu' },
    });
  });

  it('carries a reason only where one is asked for, without the spaces around it', () => {
    const typed = draft({ reason: '  Tytär on paikalla. ' });
    const needed = { ...nothing, reason: true };
    expect(askedDecision(typed, kotas, needed, seen).reason).toBe('Tytär on paikalla.');
    expect(askedDecision(typed, kotas, nothing, seen)).not.toHaveProperty('reason');
  });

  it('says when the patient is called again, by the server’s clock', () => {
    const needed = { ...nothing, callBack: true };
    const asked = askedDecision(draft({ callBackIn: '90' }), advice, needed, seen);
    expect(asked.callBackAt).toBe('2026-11-22T13:30:00.000Z');
    const chosen = askedDecision(draft(), { ...advice, callBackIn: 30 }, nothing, seen);
    expect(chosen.callBackAt).toBe('2026-11-22T12:30:00.000Z');
  });

  it('names who took the call of an upgrade', () => {
    const typed = draft({ act: 'upgrade', spokenTo: ' päivystäjä ' });
    expect(askedDecision(typed, upgrade, nothing, seen).spokenTo).toBe('päivystäjä');
  });

  it.each([
    ['a confirmation', kotas, nothing],
    ['advice', advice, { ...nothing, reason: true, second: true, callBack: true }],
    ['an upgrade', upgrade, nothing],
  ] as const)('is what the server takes: %s', (_what, option, needs) => {
    const typed = draft({ reason: 'Peruste', spokenTo: 'päivystäjä' });
    expect(decisionSchema.safeParse(askedDecision(typed, option, needs, seen)).success).toBe(true);
  });
});

describe('what is missing in a draft', () => {
  it('is a reason, a usable time, or who took the call', () => {
    const needs = { reason: true, second: true, callBack: true };
    expect(draftFaults(draft({ reason: ' ', callBackIn: 'x' }), needs)).toEqual(['reason', 'callBack']);
    expect(draftFaults(draft({ act: 'upgrade' }), nothing)).toEqual(['spokenTo']);
  });

  it('is nothing once it is there', () => {
    const needs = { reason: true, second: true, callBack: true };
    expect(draftFaults(draft({ reason: 'Peruste' }), needs)).toEqual([]);
    expect(draftFaults(draft({ act: 'upgrade', spokenTo: 'päivystäjä' }), nothing)).toEqual([]);
  });
});

describe('minutes to a call-back', () => {
  it.each([
    ['5', 5],
    [' 60 ', 60],
    ['2880', 2880],
  ])('are read from %j', (text, minutes) => {
    expect(callBackMinutes(text)).toBe(minutes);
  });

  it.each(['', '4', '2881', '1.5', '-5', 'tunti', '99999'])('are not read from %j', (text) => {
    expect(callBackMinutes(text)).toBeNull();
  });
});
