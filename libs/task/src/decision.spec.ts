import { describe, expect, it } from '@jest/globals';
import { atMinute, knownTask } from '../../../test/task/known-tasks.js';
import { decidedTask, decisionOf, type Deciding } from './decide.js';
import { decisionAnswerOf, decisionSchema, decisionSummaryOf, type AskedDecision } from './decision.js';

const now = atMinute(5);

const asked: AskedDecision = {
  ...{ revision: 1, answersVersion: 0, decision: null },
  ...{ outcome: 'kotas', target: 'kotas-oulu' },
};

const deciding: Deciding = {
  task: knownTask({ state: 'triaged' }),
  asked,
  live: undefined,
  claim: undefined,
  advice: { proposed: 'kotas', redFlag: false, missing: [], verdict: {}, facts: [] },
  person: { userName: 'hoitaja', name: 'Helmi Hoitaja' },
  now,
};

describe('a decision as written', () => {
  const named = { id: 'd', requestId: 'r' };

  it('stands at once, with who and when', () => {
    expect(decisionOf(deciding, named)).toMatchObject({
      ...{ outcome: 'kotas', target: 'kotas-oulu', direction: 'as-proposed' },
      ...{ askedBy: 'hoitaja', askedName: 'Helmi Hoitaja', askedAt: now, decidedAt: now },
      ...{ sentAt: null, endedAt: null },
    });
  });

  it('waits when a second person is needed', () => {
    const advice = { ...deciding.advice, proposed: 'home-hospital' } as const;
    expect(decisionOf({ ...deciding, advice }, named).decidedAt).toBeNull();
  });

  it('gives advice a time to call back: the nurse’s, or an hour', () => {
    const advised = (callBackAt?: string) =>
      decisionOf(
        {
          ...deciding,
          asked: { ...asked, outcome: 'advice', ...(callBackAt === undefined ? {} : { callBackAt }) },
        },
        named,
      ).callBackAt;
    expect(advised()).toEqual(atMinute(65));
    expect(advised(atMinute(20).toISOString())).toEqual(atMinute(20));
    expect(decisionOf(deciding, named).callBackAt).toBeNull();
  });

  it('answers the marks that called for it and keeps the others', () => {
    const task = knownTask({
      state: 'triaged',
      marks: ['returned', 'reopened', 'repeat-contact', 'changed-after-decision'],
    });
    expect(decidedTask(task, now)).toMatchObject({
      state: 'confirmed',
      marks: ['repeat-contact'],
      changedAt: now,
    });
  });
});

describe('a decision as told', () => {
  const made = decisionOf(
    { ...deciding, asked: { ...asked, reason: 'Potilas Meikäläinen' } },
    { id: 'd', requestId: 'r' },
  );

  it('has no words in it, which may speak of the patient', () => {
    expect(JSON.stringify(decisionSummaryOf(made))).not.toContain('Meikäläinen');
  });

  it('answers the request: decided, waiting, or not agreed to', () => {
    expect(decisionAnswerOf(made)).toEqual({
      decisionId: 'd',
      status: 'decided',
      decidedAt: now.toISOString(),
    });
    expect(decisionAnswerOf({ ...made, decidedAt: null }).status).toBe('awaiting-second');
    expect(decisionAnswerOf({ ...made, decidedAt: null, endedWhy: 'not-seconded' }).status).toBe(
      'not-seconded',
    );
  });

  it.each([
    ['an outcome that is none', { outcome: 'nurse-decides' }],
    ['a reason of spaces', { reason: '   ' }],
    ['a reason beyond 500 characters', { reason: 'x'.repeat(501) }],
    ['a decision that is no id', { decision: 'd' }],
    ['a field that nobody knows', { patient: 'x' }],
  ])('is not asked for with %s', (_what, wrong) => {
    expect(decisionSchema.safeParse({ ...asked, ...wrong }).success).toBe(false);
    expect(decisionSchema.safeParse(asked).success).toBe(true);
  });
});
