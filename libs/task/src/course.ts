import { decisionSummaryOf, type Decision } from './decision.js';
import { withMarks } from './marks.js';
import { isReferralOutcome, isUnitOutcome, type DecisionOutcome } from './outcome.js';
import type { TaskChange } from './receive.js';
import type { TaskState } from './states.js';
import type { Task } from './task.js';

/** The state of a task whose decision has been sent. */
export function sentState(outcome: DecisionOutcome): TaskState {
  if (isUnitOutcome(outcome)) return 'assigned';
  if (isReferralOutcome(outcome)) return 'referred';
  return outcome === 'upgrade-112' ? 'upgraded' : 'advised';
}

function changedTo(task: Task, state: TaskState, now: Date): Task {
  return { ...task, state, changedAt: now };
}

/** The task once what was decided is on its way. */
export function sent(task: Task, decision: Decision, now: Date): TaskChange {
  const next = changedTo(task, sentState(decision.outcome), now);
  const more = { decision: decisionSummaryOf({ ...decision, sentAt: now }) };
  return { task: next, reception: 'updated', event: 'task.sent', ring: false, alarm: null, more };
}

/**
 * The task as a notice again: it was raised to A or B after it was diverted and before anybody was told. Nobody who
 * cannot send an ambulance must get it now.
 */
export function raisedUnsent(task: Task, now: Date): TaskChange {
  const next = changedTo(task, 'notice', now);
  return { task: next, reception: 'updated', event: 'task.raised', ring: false, alarm: 'raised-to-ab' };
}

/** The task a step further with whoever has it. */
export function progressed(task: Task, state: TaskState, now: Date): TaskChange {
  const next = changedTo(task, state, now);
  return { task: next, reception: 'updated', event: 'task.progressed', ring: false, alarm: null };
}

/**
 * The task back in the nurses' queue because nobody took it: its clock is the original one, since the sender's
 * creation time is never touched, and it is triaged again.
 */
export function returned(task: Task, now: Date): TaskChange {
  const next = { ...changedTo(task, 'received', now), marks: withMarks(task.marks, 'returned') };
  return { task: next, reception: 'updated', event: 'task.returned', ring: true, alarm: 'referral-returned' };
}

/** True when the sender has taken the task back after it was decided: a person must still call the help off. */
export function isTakenBack({ cancelledRevision, revision }: Task): boolean {
  return cancelledRevision >= revision;
}

/** The task that its sender had taken back, called off by a person. */
export function calledOff(task: Task, now: Date): TaskChange {
  const next = changedTo(task, 'cancelled', now);
  return { task: next, reception: 'cancelled', event: 'task.cancelled', ring: false, alarm: null };
}

/** The task when nothing more is to be done. */
export function closed(task: Task, now: Date): TaskChange {
  const next = changedTo(task, 'closed', now);
  return { task: next, reception: 'updated', event: 'task.closed', ring: false, alarm: null };
}
