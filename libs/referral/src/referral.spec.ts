import { describe, expect, it } from '@jest/globals';
import { declineReasons, referralStepSchema, referralSummaryOf, type Referral } from './referral.js';

describe('what a destination sends', () => {
  it.each([
    [{ step: 'seen' }, true],
    [{ step: 'accept' }, true],
    [{ step: 'decline' }, false],
    [{ step: 'decline', reason: 'no-resource' }, true],
    [{ step: 'decline', reason: 'no-contact', text: 'Soitettu kolmesti' }, true],
    [{ step: 'decline', reason: 'other' }, false],
    [{ step: 'decline', reason: 'other', text: '  ' }, false],
    [{ step: 'decline', reason: 'other', text: 'Asuu toisen alueella' }, true],
    [{ step: 'decline', reason: 'busy' }, false],
    [{ step: 'decline', reason: 'other', text: 'x'.repeat(301) }, false],
    [{ step: 'gone' }, false],
    [{ step: 'accept', by: 'somebody' }, false],
  ])('is taken or not: %j → %s', (body, taken) => {
    expect(referralStepSchema.safeParse(body).success).toBe(taken);
  });

  it('says no for one of the reasons of the booking and referral standard', () => {
    expect(declineReasons).toEqual(['no-resource', 'no-contact', 'other']);
  });
});

describe('a referral on the wire', () => {
  const sent = new Date('2026-11-22T12:00:00Z');
  const referral: Referral = {
    ...{ organisationId: 'pohde', id: 'r', decisionId: 'd', taskId: 't', destinationId: 'kotas-oulu' },
    ...{ madeAt: sent, sentAt: sent, deadlineAt: new Date('2026-11-22T12:15:00Z') },
    ...{ acknowledgedAt: null, acceptedAt: null, startedAt: null, endedAt: null, endedHow: null },
    ...{ answeredBy: 'Kaisa Kotas', reason: 'other: asuu naapurin luona' },
  };

  it('has the name of its destination and its times, and neither organisation nor words', () => {
    const summary = referralSummaryOf(referral, 'KOTAS Oulu');
    expect(summary).toMatchObject({
      ...{ destination: 'KOTAS Oulu', sentAt: sent.toISOString(), deadlineAt: '2026-11-22T12:15:00.000Z' },
      ...{ acceptedAt: null, endedHow: null },
    });
    expect(JSON.stringify(summary)).not.toMatch(/naapurin|pohde/);
  });
});
