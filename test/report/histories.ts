/** Histories of tasks as a report reads them: pure values, no database. Minutes count from the tests' noon. */
import type { RecordedDecision, TaskHistory } from '@tilanne/report';
import type { DecisionOutcome } from '@tilanne/task';

/** Noon of the tests, in milliseconds. */
export const noon = Date.parse('2026-11-22T10:00:00.000Z');

/** That many minutes after noon. */
export function minute(minutes: number): number {
  return noon + minutes * 60_000;
}

type What = Partial<RecordedDecision>;

/** A decision made and sent at that minute, of which nothing has come yet. */
export function decided(outcome: DecisionOutcome, at: number, other: What = {}): RecordedDecision {
  const target =
    { kotas: 'kotas-oulu', ambulance: 'epo-3124', 'mobile-unit': 'lar-1' }[outcome as string] ?? null;
  return {
    ...{ outcome, target, decidedAt: minute(at), sentAt: minute(at), endedAt: null, endedWhy: null },
    ...{ referral: null, orders: [] },
    ...other,
  };
}

/** Ended at that minute. */
export function ended(at: number, endedWhy: RecordedDecision['endedWhy']): What {
  return { endedAt: minute(at), endedWhy };
}

/** The destination accepted at that minute. */
export function accepted(at: number): What {
  return { referral: { acceptedAt: minute(at), endedHow: null } };
}

/** The unit began to act at that minute. */
export function acting(at: number): What {
  return { orders: [{ actingAt: minute(at), endedHow: null }] };
}

/** A task of class D received at noon, with these decisions. */
export function historyOf(
  decisions: readonly RecordedDecision[],
  other: Partial<TaskHistory> = {},
): TaskHistory {
  return {
    ...{ receivedAt: noon, state: 'received', urgencyClass: 'D', raisedAt: null, contactsAt: [] },
    decisions,
    ...other,
  };
}
