import { describe, expect, it } from '@jest/globals';
import type { DestinationPage, DestinationReferral } from '@tilanne/referral';
import type { DecisionFact } from '@tilanne/task';
import {
  anyUnseen,
  inOrder,
  minutesAndSeconds,
  newcomers,
  newestFacts,
  phaseOf,
  timeToAnswer,
} from './referral-list.js';

const noon = Date.UTC(2026, 10, 22, 12, 0, 0);

const at = (seconds: number) => new Date(noon + seconds * 1_000).toISOString();

const referral = (id: string, other: Partial<DestinationReferral> = {}): DestinationReferral => ({
  ...{ id, decisionId: 'd', taskId: 't', destinationId: 'kotas-oulu', destination: 'KOTAS Oulu' },
  ...{ sentAt: at(0), deadlineAt: at(900), acknowledgedAt: null, acceptedAt: null, startedAt: null },
  ...{ endedAt: null, endedHow: null, code: '774', urgencyClass: 'D', createdAt: at(0), handover: null },
  ...{ decidedBy: 'Helmi Hoitaja', reason: null, facts: [] },
  ...other,
});

const page = (...referrals: DestinationReferral[]): DestinationPage => ({
  ...{ destination: { id: 'kotas-oulu', kind: 'kotas', name: 'KOTAS Oulu' }, lost: [], now: at(0) },
  referrals,
});

describe('the referrals of a destination', () => {
  const accepted = referral('accepted', { acceptedAt: at(5), deadlineAt: at(100) });
  const started = referral('started', { acceptedAt: at(5), startedAt: at(6), deadlineAt: at(50) });

  it('are unanswered, accepted or started', () => {
    expect([referral('a'), accepted, started].map(phaseOf)).toEqual(['unanswered', 'accepted', 'started']);
  });

  it('stand with what waits for an answer first, the earliest deadline at the top', () => {
    const [soon, late] = [referral('soon', { deadlineAt: at(300) }), referral('late')];
    const open = referral('open', { deadlineAt: null });
    expect(inOrder([started, open, accepted, late, soon]).map(({ id }) => id)).toEqual([
      ...['soon', 'late', 'open', 'accepted', 'started'],
    ]);
  });

  it('are news when they were not there before and wait for an answer', () => {
    expect(newcomers(null, page(referral('a'), accepted))).toEqual(['a']);
    expect(newcomers(page(referral('a')), page(referral('a'), referral('b')))).toEqual(['b']);
    expect(newcomers(page(referral('a')), page(referral('a')))).toEqual([]);
  });

  it('call until somebody has had them on a screen', () => {
    expect(anyUnseen(page(referral('a')))).toBe(true);
    expect(anyUnseen(page(referral('a', { acknowledgedAt: at(3) }), accepted))).toBe(false);
    expect(anyUnseen(page())).toBe(false);
  });
});

describe('the time to answer', () => {
  it.each([
    [0, 900_000, 1, 'calm'],
    [674, 226_000, 226 / 900, 'calm'],
    [676, 224_000, 224 / 900, 'scarce'],
    [811, 89_000, 89 / 900, 'ending'],
    [900, 0, 0, 'over'],
    [960, -60_000, 0, 'over'],
  ])('after %d of 900 seconds is %d ms', (seconds, left, share, pressure) => {
    expect(timeToAnswer(referral('a'), noon + seconds * 1_000)).toEqual({ left, share, pressure });
  });

  it('is none without a deadline', () => {
    expect(timeToAnswer(referral('a', { deadlineAt: null }), noon)).toBeNull();
  });

  it.each([
    [754_999, '12:34'],
    [59_999, '0:59'],
    [-1, '0:00'],
    [3_600_000, '60:00'],
  ])('is told in minutes and seconds: %d ms as %s', (span, text) => {
    expect(minutesAndSeconds(span)).toBe(text);
  });
});

describe('facts that were stated more than once', () => {
  const fact = (value: boolean, observedAt: string | null, source: string): DecisionFact => ({
    ...{ fact: 'walksAsUsual', value, observedAt, source },
  });

  it('are told once, as they were last seen', () => {
    const [old, recent] = [fact(true, at(0), 'sender'), fact(false, at(60), 'nurse')];
    expect(newestFacts([old, recent])).toEqual([recent]);
    expect(newestFacts([recent, old])).toEqual([recent]);
  });
});
