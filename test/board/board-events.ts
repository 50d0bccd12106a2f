/** Events and rows as a board folds them, for the tests of the board: pure values, no database. */
import type { AlarmSummary } from '@tilanne/alarm';
import type { BoardRow, NumberedEvent } from '@tilanne/board';
import type { ReferralSummary } from '@tilanne/referral';
import type { DecisionSummary, RefusalSummary, TaskEventType, TaskSummary } from '@tilanne/task';
import type { ProposalSummary } from '@tilanne/triage';
import type { OrderSummary } from '@tilanne/unit';

/** An ISO instant some seconds after the tests' noon. */
export function atSecond(seconds: number): string {
  return new Date(Date.UTC(2026, 10, 22, 12, 0, seconds)).toISOString();
}

export function summary(id: string, other: Partial<TaskSummary> = {}): TaskSummary {
  return {
    id,
    state: 'received',
    code: '774',
    urgencyClass: 'D',
    municipality: 'Oulu',
    age: 79,
    sex: 'female',
    createdAt: atSecond(0),
    receivedAt: atSecond(1),
    revision: 1,
    answersVersion: 0,
    marks: [],
    repeatContacts: 0,
    ...other,
  };
}

export function proposal(other: Partial<ProposalSummary> = {}): ProposalSummary {
  return {
    revision: 1,
    answersVersion: 0,
    outcome: 'kotas',
    certain: true,
    byHand: false,
    redFlag: null,
    reason: { fi: 'syy', sv: 'skäl', en: 'reason' },
    missing: 0,
    proposedAt: atSecond(2),
    ...other,
  };
}

export function decision(other: Partial<DecisionSummary> = {}): DecisionSummary {
  return {
    id: 'd',
    revision: 1,
    answersVersion: 0,
    outcome: 'kotas',
    target: 'kotas-oulu',
    direction: 'as-proposed',
    by: 'Helmi Hoitaja',
    secondedBy: null,
    askedAt: atSecond(4),
    decidedAt: atSecond(4),
    sentAt: null,
    callBackAt: null,
    ...other,
  };
}

export function referral(other: Partial<ReferralSummary> = {}): ReferralSummary {
  return {
    ...{ id: 'r', decisionId: 'd', taskId: 'a', destinationId: 'kotas-oulu', destination: 'KOTAS Oulu' },
    ...{ sentAt: atSecond(5), deadlineAt: atSecond(905), acknowledgedAt: null, acceptedAt: null },
    ...{ startedAt: null, endedAt: null, endedHow: null },
    ...other,
  };
}

export function order(id: string, other: Partial<OrderSummary> = {}): OrderSummary {
  return {
    ...{ id, decisionId: 'd', taskId: 'a', unitId: 'epo-3124', callSign: 'EPO 3124' },
    ...{ sentAt: atSecond(5), reachedAt: null, shownAt: null, acknowledgedAt: null, actingAt: null },
    ...{ endedAt: null, endedHow: null, stopShownAt: null, stopAcknowledgedAt: null },
    ...other,
  };
}

/** A row of the board: of the task alone, unless more is said. */
export function boardRow(task: TaskSummary, other: Partial<BoardRow> = {}): BoardRow {
  const nothing = { proposal: null, claim: null, decision: null, asked: null, referral: null, orders: {} };
  return { task, ...nothing, ...other };
}

export function alarm(id: string, other: Partial<AlarmSummary> = {}): AlarmSummary {
  return {
    id,
    kind: 'urgent-notice',
    level: 1,
    owner: 'nurse',
    subjectId: 'a',
    raisedAt: atSecond(1),
    acknowledgedAt: null,
    acknowledgedBy: null,
    clearedAt: null,
    snoozedUntil: null,
    snoozedBy: null,
    ...other,
  };
}

export function refusal(id: string, other: Partial<RefusalSummary> = {}): RefusalSummary {
  return {
    id,
    at: atSecond(1),
    sender: 'hatakeskus',
    code: 'body-not-json',
    fields: [],
    count: 1,
    ...other,
  };
}

export function taskEvent(seq: number, type: TaskEventType, task: TaskSummary): NumberedEvent {
  return { seq, at: atSecond(seq), type, taskId: task.id, body: { task } };
}

export function triagedEvent(seq: number, task: TaskSummary, made: ProposalSummary): NumberedEvent {
  return { seq, at: atSecond(seq), type: 'task.triaged', taskId: task.id, body: { task, proposal: made } };
}

export function alarmEvent(seq: number, about: AlarmSummary): NumberedEvent {
  const type = about.acknowledgedAt === null ? 'alarm.raised' : 'alarm.acknowledged';
  return { seq, at: atSecond(seq), type, taskId: about.subjectId, body: { alarm: about } };
}

export function refusedEvent(seq: number, about: RefusalSummary): NumberedEvent {
  return { seq, at: atSecond(seq), type: 'intake.refused', taskId: null, body: { refusal: about } };
}
