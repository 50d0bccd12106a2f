import { describe, expect, it } from '@jest/globals';
import { isRefusing, orderStepSchema, orderSteps, orderSummaryOf, type Order } from './order.js';

const made = new Date('2026-11-22T12:00:00Z');

const order: Order = {
  ...{ organisationId: 'pohde', id: 'o', decisionId: 'd', taskId: 't', unitId: 'epo-3124' },
  ...{ madeAt: made, sentAt: made, reachedAt: null, shownAt: null, acknowledgedAt: null, actingAt: null },
  ...{ endedAt: null, endedHow: null, answeredBy: 'EPO 3124', reason: 'Potilas kyydissä' },
  ...{ stopReachedAt: null, stopShownAt: null, stopAcknowledgedAt: null },
};

describe('what a crew reports', () => {
  it.each(orderSteps)('needs a reason only when it says no: %s', (step) => {
    expect(orderStepSchema.safeParse({ step }).success).toBe(!isRefusing(step));
    expect(orderStepSchema.safeParse({ step, reason: 'Ajoneuvo rikki' }).success).toBe(true);
  });

  it.each([
    ['a step that is none', { step: 'gone' }],
    ['a time that is none', { step: 'shown', at: 'now' }],
    ['a reason of blanks', { step: 'cannot-comply', reason: '   ' }],
    ['a reason that is too long', { step: 'cannot-comply', reason: 'x'.repeat(201) }],
    ['a field of its own', { step: 'shown', by: 'somebody' }],
  ])('is not taken with %s', (_what, body) => {
    expect(orderStepSchema.safeParse(body).success).toBe(false);
  });
});

describe('an order on the wire', () => {
  it('has its times as text, and neither organisation nor words', () => {
    const summary = orderSummaryOf(order, 'EPO 3124');
    expect(summary).toMatchObject({ callSign: 'EPO 3124', sentAt: made.toISOString(), shownAt: null });
    expect(Object.keys(summary)).not.toEqual(expect.arrayContaining(['organisationId']));
    expect(JSON.stringify(summary)).not.toContain('Potilas');
  });
});
