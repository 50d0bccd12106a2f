import { describe, expect, it } from '@jest/globals';
import type { DeskDecision } from '@tilanne/board';
import type { AskedDecision, DecisionAnswer } from '@tilanne/task';
import { noAnswer } from '../http/problem.js';
import {
  answered,
  begun,
  isNews,
  isOnItsWay,
  isSettled,
  isUncertain,
  triedAgain,
  waitAfter,
} from './sending.js';

const asked: AskedDecision = { revision: 1, answersVersion: 0, decision: null, outcome: 'ambulance' };

const answer: DecisionAnswer = {
  ...{ decisionId: 'd-1', status: 'decided', decidedAt: '2026-11-22T12:03:22.000Z' },
};

const failed = (status: number, code = 'x') =>
  ({ ok: false, problem: { ...noAnswer, status, code } }) as const;

describe('a decision on its way', () => {
  it('is being sent, never shown as made', () => {
    const sending = begun('request-1', asked);
    expect(sending).toMatchObject({ stage: 'sending', tries: 1, answer: null });
    expect(isOnItsWay(sending)).toBe(true);
    expect(isOnItsWay(null)).toBe(false);
  });

  it('is made once the server has said so', () => {
    const after = answered(begun('request-1', asked), { ok: true, value: answer });
    expect(after).toMatchObject({ stage: 'answered', answer, problem: null });
    expect(isSettled(after)).toBe(true);
  });

  it.each([0, 401, 425, 429, 500, 502, 503])(
    'is unconfirmed after %d, and is sent again under the same name',
    (status) => {
      const after = triedAgain(answered(begun('request-1', asked), failed(status)));
      expect(after).toMatchObject({ stage: 'unconfirmed', tries: 2, requestId: 'request-1' });
      expect(isSettled(after)).toBe(false);
    },
  );

  it.each([400, 403, 404, 409, 422])('is refused after %d: that is an answer', (status) => {
    const after = answered(begun('request-1', asked), failed(status, 'task-changed'));
    expect(after).toMatchObject({ stage: 'refused', problem: { code: 'task-changed' } });
    expect(isUncertain(after.problem ?? noAnswer)).toBe(false);
  });

  it('stays as it was answered first, whatever comes of other tries', () => {
    const made = answered(begun('request-1', asked), { ok: true, value: answer });
    expect(answered(made, failed(0))).toBe(made);
    expect(answered(made, failed(409))).toBe(made);
  });

  it('is tried again sooner first, and at least every second', () => {
    expect([1, 2, 3, 4, 30].map(waitAfter)).toEqual([250, 500, 1_000, 1_000, 1_000]);
  });
});

describe('what became of a decision', () => {
  const known = (more: Partial<DeskDecision> = {}): DeskDecision => ({
    ...{ id: 'd-1', revision: 1, answersVersion: 0, outcome: 'kotas', target: 'k', direction: 'as-proposed' },
    ...{ by: 'Helmi Hoitaja', user: 'hoitaja', secondedBy: null, askedAt: '', decidedAt: '', sentAt: null },
    ...{ callBackAt: null, reason: null, spokenTo: null, endedAt: null, endedWhy: null },
    ...more,
  });
  const made = answered(begun('request-1', asked), { ok: true, value: answer });
  const waiting = answered(begun('request-1', asked), {
    ...{ ok: true, value: { ...answer, status: 'awaiting-second', decidedAt: null } },
  });

  it('is told until the task shows that it has ended', () => {
    expect(isNews(made, [])).toBe(true);
    expect(isNews(made, [known()])).toBe(true);
    expect(isNews(made, [known({ endedAt: 'x', endedWhy: 'replaced' })])).toBe(false);
    expect(isNews(made, [known({ endedAt: 'x', outcome: 'upgrade-112' })])).toBe(true);
  });

  it('is that it waits, only until a second person has answered', () => {
    expect(isNews(waiting, [])).toBe(true);
    expect(isNews(waiting, [known({ decidedAt: null })])).toBe(true);
    expect(isNews(waiting, [known()])).toBe(false);
    expect(isNews(waiting, [known({ decidedAt: null, endedAt: 'x', endedWhy: 'not-seconded' })])).toBe(false);
  });

  it('is always told while it is on its way or refused', () => {
    expect(isNews(begun('request-1', asked), [known()])).toBe(true);
    expect(isNews(answered(begun('request-1', asked), failed(409)), [known()])).toBe(true);
  });
});
