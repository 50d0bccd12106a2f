import {
  isDiversion,
  isOnBoard,
  isReferralOutcome,
  isUnitOutcome,
  type DecisionOutcome,
} from '@tilanne/task';
import type { Instant, RecordedDecision, TaskHistory } from './task-history.js';

/** What the patient got, as far as it is known. */
export type ResponseKind =
  /** The first completed response was an ambulance, or 112 took the patient back. */
  | 'ambulance'
  /** It was something else, and that has lasted. */
  | 'diverted'
  /** It was something else, and then an ambulance, 112 or a class A or B after all. */
  | 'returned'
  /** Nothing is completed yet, or the task has been opened again. */
  | 'under-way'
  /** The task ended without any. */
  | 'none';

/** The response that was completed first. */
export interface FirstResponse {
  readonly outcome: DecisionOutcome;
  /** Who took the patient; null for a response that has no destination. */
  readonly destinationId: string | null;
  readonly at: Instant;
}

export interface Response {
  readonly kind: ResponseKind;
  readonly first: FirstResponse | null;
}

/** When a unit began to act; one that could not comply, or was stood down before it acted, completes nothing. */
function actingAt({ orders }: RecordedDecision): Instant | null {
  const acting = orders.filter(({ endedHow }) => endedHow !== 'cannot-comply');
  const times = acting.map((order) => order.actingAt).filter((at) => at !== null);
  return times.length === 0 ? null : Math.min(...times);
}

/**
 * When the response to a decision was completed: its destination accepted the patient, its unit began to act, the
 * advice was given, 112 was told. Null while it is not, and when it never will be.
 */
function completedAt(decision: RecordedDecision): Instant | null {
  const { outcome, sentAt, referral } = decision;
  if (isUnitOutcome(outcome)) return actingAt(decision);
  if (!isReferralOutcome(outcome)) return sentAt;
  return referral?.endedHow === 'declined' ? null : (referral?.acceptedAt ?? null);
}

function firstOf(decisions: readonly RecordedDecision[]): FirstResponse | null {
  const completed = decisions.flatMap((decision) => {
    const at = completedAt(decision);
    return at === null ? [] : [{ decision, at }];
  });
  const [first] = completed.sort((one, other) => one.at - other.at);
  if (!first) return null;
  const { outcome, target } = first.decision;
  return { outcome, destinationId: isReferralOutcome(outcome) ? target : null, at: first.at };
}

/** An ambulance that was decided after the diversion and runs or has acted, or the sender's own rise to A or B. */
function hasReturned({ decisions, raisedAt }: TaskHistory, { at }: FirstResponse): boolean {
  if (raisedAt !== null && raisedAt >= at) return true;
  return decisions.some(
    (decision) =>
      !isDiversion(decision.outcome) &&
      decision.decidedAt >= at &&
      (decision.endedAt === null || completedAt(decision) !== null),
  );
}

/** The last word on the task is a completed response that nobody has taken back. */
function hasLasted({ state, decisions }: TaskHistory): boolean {
  const last = decisions.at(-1);
  if (!last || completedAt(last) === null || last.endedWhy === 'reopened') return false;
  return !isOnBoard(state) || last.endedAt === null;
}

/** Which response a task has had, from its decisions and what came of them. */
export function responseOf(history: TaskHistory): Response {
  const { state, decisions } = history;
  const first = firstOf(decisions);
  const open = isOnBoard(state) ? 'under-way' : 'none';
  if (!first) return { kind: open, first };
  if (!isDiversion(first.outcome)) return { kind: 'ambulance', first };
  if (hasReturned(history, first)) return { kind: 'returned', first };
  return { kind: hasLasted(history) ? 'diverted' : open, first };
}
