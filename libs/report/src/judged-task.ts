import { isDiversion } from '@tilanne/task';
import { responseOf, type Response } from './response.js';
import type { Instant, PatientClass, TaskHistory } from './task-history.js';

/** For how long a new contact after a diversion counts against it, in hours. */
export const followUpHours = 24;

const followUp = followUpHours * 3_600_000;

/** A task as the measures see it. */
export interface JudgedTask extends Response {
  readonly urgencyClass: PatientClass | null;
  /** Cancelled before anybody had decided. */
  readonly cancelledUndecided: boolean;
  /** The response centre has raised it to A or B. */
  readonly raised: boolean;
  /** The first completed response was something else than an ambulance. */
  readonly divertedFirst: boolean;
  /** A new contact came within the follow-up. */
  readonly contactedAgain: boolean;
  /** The follow-up is over: the answer to `contactedAgain` is final. */
  readonly followed: boolean;
}

/** What the measures count of a task, at `now`. */
export function judged(history: TaskHistory, now: Instant): JudgedTask {
  const { state, urgencyClass, raisedAt, contactsAt, decisions } = history;
  const response = responseOf(history);
  const { first } = response;
  const since = first?.at ?? Number.POSITIVE_INFINITY;
  return {
    ...response,
    urgencyClass,
    cancelledUndecided: state === 'cancelled' && decisions.length === 0,
    raised: raisedAt !== null,
    divertedFirst: first !== null && isDiversion(first.outcome),
    contactedAgain: contactsAt.some((at) => at > since && at <= since + followUp),
    followed: now >= since + followUp,
  };
}
