import type { DecisionEnd, DecisionOutcome, TaskState } from '@tilanne/task';
import type { ReferralEnd } from '@tilanne/referral';
import type { OrderEnd } from '@tilanne/unit';

/** Milliseconds since 1970, by the database's clock. */
export type Instant = number;

/** The classes that may be diverted, and are always told apart. */
export const patientClasses = ['C', 'D'] as const;

export type PatientClass = (typeof patientClasses)[number];

/** A decision that stood at some time, with what came of it. */
export interface RecordedDecision {
  readonly outcome: DecisionOutcome;
  /** Id of the destination or unit. */
  readonly target: string | null;
  readonly decidedAt: Instant;
  readonly sentAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly endedWhy: DecisionEnd | null;
  readonly referral: { readonly acceptedAt: Instant | null; readonly endedHow: ReferralEnd | null } | null;
  readonly orders: readonly { readonly actingAt: Instant | null; readonly endedHow: OrderEnd | null }[];
}

/** What is counted of a task: times and outcomes, nothing of the patient. */
export interface TaskHistory {
  readonly receivedAt: Instant;
  readonly state: TaskState;
  /** The last class C or D that the sender stated; null when it never stated one. */
  readonly urgencyClass: PatientClass | null;
  /** When the response centre raised it to A or B, if it still is. */
  readonly raisedAt: Instant | null;
  /** When later contacts of the same patient, place or number came in. */
  readonly contactsAt: readonly Instant[];
  /** In the order they were made. */
  readonly decisions: readonly RecordedDecision[];
}
