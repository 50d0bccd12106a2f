import { describe, expect, it } from '@jest/globals';
import type { ReferralSummary } from '@tilanne/referral';
import type { DecisionSummary, TaskSummary } from '@tilanne/task';
import type { OrderSummary } from '@tilanne/unit';
import { historyEntryOf } from './history-entry.js';

const at = '2026-11-22T12:03:22.000Z';

const task: TaskSummary = {
  ...{
    id: 't',
    state: 'confirmed',
    code: '774',
    urgencyClass: 'D',
    municipality: 'Oulu',
    age: 79,
    sex: null,
  },
  ...{ createdAt: at, receivedAt: at, revision: 2, answersVersion: 0, marks: [], repeatContacts: 0 },
};

const decision: DecisionSummary = {
  ...{ id: 'd', revision: 2, answersVersion: 0, outcome: 'kotas', target: 'kotas-oulu' },
  ...{ direction: 'as-proposed', by: 'Helmi Hoitaja', secondedBy: null, askedAt: at, decidedAt: at },
  ...{ sentAt: null, callBackAt: null },
};

const referral: ReferralSummary = {
  ...{ id: 'r', decisionId: 'd', taskId: 't', destinationId: 'kotas-oulu', destination: 'KOTAS Oulu' },
  ...{ sentAt: at, deadlineAt: at, acknowledgedAt: null, acceptedAt: null, startedAt: null },
  ...{ endedAt: null, endedHow: null },
};

const order: OrderSummary = {
  ...{ id: 'o', decisionId: 'd', taskId: 't', unitId: 'epo-3124', callSign: 'EPO 3124', sentAt: at },
  ...{ reachedAt: null, shownAt: null, acknowledgedAt: null, actingAt: null, endedAt: null, endedHow: null },
  ...{ stopShownAt: null, stopAcknowledgedAt: null },
};

const ofReferral = (more: Partial<ReferralSummary>) =>
  historyEntryOf({
    ...{ type: 'referral.changed', taskId: 't', at },
    body: { task, referral: { ...referral, ...more } },
  });

const ofOrder = (more: Partial<OrderSummary>) =>
  historyEntryOf({ type: 'order.changed', taskId: 't', at, body: { task, order: { ...order, ...more } } });

describe('a line of the history', () => {
  it('tells what was decided and by whom', () => {
    const told = historyEntryOf({ type: 'task.decided', taskId: 't', at, body: { task, decision } });
    expect(told).toEqual({
      ...{ at, type: 'task.decided', revision: 2, state: 'confirmed' },
      ...{ outcome: 'kotas', who: 'Helmi Hoitaja', step: null, reason: null },
    });
  });

  it('tells the second person of a decision that two have made', () => {
    const two = { ...decision, secondedBy: 'Veikko Vuorovastaava' };
    const told = historyEntryOf({ type: 'task.decided', taskId: 't', at, body: { task, decision: two } });
    expect(told?.who).toBe('Veikko Vuorovastaava');
  });

  it('tells what waits for a second person and who asked', () => {
    const asked = { ...decision, outcome: 'advice' as const, decidedAt: null };
    const told = historyEntryOf({ type: 'task.asked', taskId: 't', at, body: { task, asked } });
    expect(told).toMatchObject({ outcome: 'advice', who: 'Helmi Hoitaja' });
  });

  it('says of sending only that it happened', () => {
    const told = historyEntryOf({ type: 'task.sent', taskId: 't', at, body: { task, decision } });
    expect(told).toMatchObject({ outcome: null, who: null, step: null });
  });

  it('tells how far a referral has come, and how it ended', () => {
    expect(ofReferral({})).toMatchObject({ who: 'KOTAS Oulu', step: 'sent' });
    expect(ofReferral({ sentAt: null })?.step).toBe('made');
    expect(ofReferral({ acknowledgedAt: at, acceptedAt: at })?.step).toBe('accepted');
    expect(ofReferral({ endedAt: at, endedHow: 'declined' })?.step).toBe('declined');
  });

  it('tells how far an order and its stand-down have come', () => {
    expect(ofOrder({ reachedAt: at, shownAt: at })).toMatchObject({ who: 'EPO 3124', step: 'shown' });
    expect(ofOrder({ endedAt: at, endedHow: 'cannot-comply' })?.step).toBe('cannot-comply');
    expect(ofOrder({ endedAt: at, endedHow: 'stopped' })?.step).toBe('stopped');
    expect(ofOrder({ endedAt: at, endedHow: 'stopped', stopAcknowledgedAt: at })?.step).toBe(
      'stop-acknowledged',
    );
  });

  it('is not made by what is about no task', () => {
    const refusal = { id: 'x', at, sender: null, code: 'body-not-json', fields: [], count: 1 };
    expect(historyEntryOf({ type: 'intake.refused', taskId: null, at, body: { refusal } })).toBeNull();
  });
});

describe('why a crew could not comply', () => {
  const told = (more: Partial<OrderSummary>) =>
    historyEntryOf(
      { type: 'order.ended', taskId: 't', at, body: { task, order: { ...order, ...more } } },
      new Map([['o', 'Ajoneuvo rikki']]),
    );

  it('stands with its no to an order or to a stand-down', () => {
    expect(told({ endedAt: at, endedHow: 'cannot-comply' })?.reason).toBe('Ajoneuvo rikki');
    expect(told({ endedAt: at, endedHow: 'stopped', stopAcknowledgedAt: at })?.reason).toBe('Ajoneuvo rikki');
  });

  it('stands with no other step, and with no other order', () => {
    expect(told({})?.reason).toBeNull();
    expect(told({ id: 'another', endedAt: at, endedHow: 'cannot-comply' })?.reason).toBeNull();
  });
});
