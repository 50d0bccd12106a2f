import { describe, expect, it } from '@jest/globals';
import type { BoardRow } from '@tilanne/board';
import type { ReferralSummary } from '@tilanne/referral';
import type { DecisionSummary, TaskState } from '@tilanne/task';
import type { OrderSummary } from '@tilanne/unit';
import { inDecidedOrder, orderRungs, referralRungs, runningOrder, toDosOf } from './ladder.js';

const at = (second: number) => new Date(Date.parse('2026-11-22T12:00:00Z') + second * 1_000).toISOString();
const now = (second: number) => Date.parse(at(second));

const order = (more: Partial<OrderSummary> = {}): OrderSummary => ({
  ...{ id: 'o', decisionId: 'd', taskId: 't', unitId: 'epo-3124', callSign: 'EPO 3124', sentAt: at(0) },
  ...{ reachedAt: null, shownAt: null, acknowledgedAt: null, actingAt: null, endedAt: null, endedHow: null },
  ...{ stopShownAt: null, stopAcknowledgedAt: null },
  ...more,
});

const referral = (more: Partial<ReferralSummary> = {}): ReferralSummary => ({
  ...{ id: 'r', decisionId: 'd', taskId: 't', destinationId: 'kotas-oulu', destination: 'KOTAS Oulu' },
  ...{ sentAt: at(0), deadlineAt: at(900), acknowledgedAt: null, acceptedAt: null, startedAt: null },
  ...{ endedAt: null, endedHow: null },
  ...more,
});

const decision = (more: Partial<DecisionSummary> = {}): DecisionSummary => ({
  ...{
    id: 'd',
    revision: 1,
    answersVersion: 0,
    outcome: 'ambulance',
    target: 'epo-3124',
    by: 'Helmi Hoitaja',
  },
  ...{ direction: 'as-proposed', secondedBy: null, askedAt: at(0), decidedAt: at(0), sentAt: at(0) },
  callBackAt: null,
  ...more,
});

function row(more: Partial<BoardRow>, state: TaskState = 'assigned', id = 't'): BoardRow {
  return {
    task: {
      ...{ id, state, code: '774', urgencyClass: 'D', municipality: 'Oulu', age: 79, sex: 'female' },
      ...{
        createdAt: at(-60),
        receivedAt: at(-60),
        revision: 1,
        answersVersion: 0,
        marks: [],
        repeatContacts: 0,
      },
    },
    ...{ proposal: null, claim: null, decision: decision(), asked: null, referral: null, orders: {} },
    ...more,
  };
}

describe('the ladder', () => {
  it('of an order has a rung for the device, the screen, the crew and the act', () => {
    const rungs = orderRungs(order({ reachedAt: at(1), shownAt: at(2) }));
    expect(rungs.map(({ name, at: time }) => [name, time !== null])).toEqual([
      ['sent', true],
      ['reached', true],
      ['shown', true],
      ['acknowledged', false],
      ['acting', false],
    ]);
  });

  it('of a referral has a rung for seeing, accepting and starting', () => {
    const names = referralRungs(referral()).map(({ name }) => name);
    expect(names).toEqual(['sent', 'seen', 'accepted', 'started']);
  });

  it('belongs to the order that runs, not to one that was stood down', () => {
    const stopped = order({ id: 'old', endedAt: at(5), endedHow: 'stopped' });
    expect(runningOrder(row({ orders: { old: stopped, o: order() } }))?.id).toBe('o');
    expect(runningOrder(row({ orders: { old: stopped } }))).toBeNull();
  });
});

describe('what a task under way waits for', () => {
  it('is a unit, when an ambulance was decided without one', () => {
    const unitless = row({ decision: decision({ target: null, sentAt: null }) }, 'confirmed');
    expect(toDosOf(unitless, now(600))).toEqual(['choose-unit']);
  });

  it('is a call by radio after 60 s without an acknowledgement', () => {
    const sent = row({ orders: { o: order({ shownAt: at(2) }) } });
    expect(toDosOf(sent, now(60))).toEqual([]);
    expect(toDosOf(sent, now(61))).toEqual(['call-by-radio']);
    const heard = row({ orders: { o: order({ acknowledgedAt: at(50) }) } });
    expect(toDosOf(heard, now(600))).toEqual([]);
  });

  it('is a call by radio when a stand-down is not acknowledged, also after the task is over', () => {
    const orders = { o: order({ endedAt: at(10), endedHow: 'stopped' }) };
    expect(toDosOf(row({ orders, decision: null }, 'closed'), now(71))).toEqual(['stop-by-radio']);
    expect(toDosOf(row({ orders, decision: null }, 'closed'), now(60))).toEqual([]);
  });

  it('is an answer that a destination owes', () => {
    const kotas = decision({ outcome: 'kotas', target: 'kotas-oulu' });
    const waiting = row({ decision: kotas, referral: referral() }, 'referred');
    expect(toDosOf(waiting, now(899))).toEqual([]);
    expect(toDosOf(waiting, now(900))).toEqual(['deadline-passed']);
    const taken = row({ decision: kotas, referral: referral({ acceptedAt: at(100) }) }, 'accepted');
    expect(toDosOf(taken, now(9_000))).toEqual([]);
  });

  it('is a call to the patient when its time has come', () => {
    const advised = row(
      { decision: decision({ outcome: 'advice', target: null, callBackAt: at(3_600) }) },
      'advised',
    );
    expect(toDosOf(advised, now(3_599))).toEqual([]);
    expect(toDosOf(advised, now(3_600))).toEqual(['call-back']);
  });

  it('is to be sent, when that has not happened 20 s after the decision', () => {
    const unsent = row({ decision: decision({ outcome: 'kotas', sentAt: null }) }, 'confirmed');
    expect(toDosOf(unsent, now(20))).toEqual([]);
    expect(toDosOf(unsent, now(21))).toEqual(['unsent']);
  });
});

describe('the order of what is under way', () => {
  it('is that of the decisions, so that nothing moves while it is worked on', () => {
    const late = row({ decision: decision({ decidedAt: at(20) }) }, 'assigned', 'late');
    const early = row({ decision: decision({ decidedAt: at(10) }) }, 'referred', 'early');
    const over = row({ decision: null }, 'closed', 'over');
    expect(inDecidedOrder([late, early, over]).map(({ task }) => task.id)).toEqual(['over', 'early', 'late']);
  });
});
