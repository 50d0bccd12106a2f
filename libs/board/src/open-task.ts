import type {
  DecisionEnd,
  DecisionSummary,
  FieldWarning,
  Handover,
  Mark,
  TaskState,
  TaskSummary,
} from '@tilanne/task';
import type { Verdict } from '@tilanne/triage';

/** How far a referral or an order has come. */
export type HistoryStep =
  | 'made'
  | 'sent'
  | 'seen'
  | 'accepted'
  | 'started'
  | 'reached'
  | 'shown'
  | 'acknowledged'
  | 'acting'
  | 'finished'
  | 'declined'
  | 'expired'
  | 'withdrawn'
  | 'cannot-comply'
  | 'stopped'
  | 'stop-shown'
  | 'stop-acknowledged';

/** One line of a task's history, newest last. */
export interface HistoryEntry {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Event type, e.g. `task.revised`. */
  readonly type: string;
  readonly revision: number;
  readonly state: TaskState;
  /** What was proposed, asked for or decided. */
  readonly outcome: string | null;
  /** Who did it: a person, a unit or a destination; null for the sender and the rules. */
  readonly who: string | null;
  /** What became of a referral or an order. */
  readonly step: HistoryStep | null;
  /** Why a crew cannot do what it was told, in its words. */
  readonly reason: string | null;
}

/** A decision with the words that belong in the opened task alone. */
export interface DeskDecision extends DecisionSummary {
  /** Sign-in name of the person who asked for it. */
  readonly user: string;
  readonly reason: string | null;
  readonly spokenTo: string | null;
  /** ISO 8601, UTC; null while it stands or waits. */
  readonly endedAt: string | null;
  readonly endedWhy: DecisionEnd | null;
}

/** An earlier or later task of the same patient, place or number. */
export interface LinkedTask {
  readonly id: string;
  readonly createdAt: string;
  readonly code: string | null;
  readonly urgencyClass: string | null;
  readonly state: TaskState;
}

/** The newest answer given in the centre to one question. */
export interface DeskAnswer {
  /** A fact, or a group of facts answered at once. */
  readonly fact: string;
  readonly value: string | number | boolean;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Name of the person who recorded it. */
  readonly by: string;
}

/** One task opened on the desk: everything a nurse needs to call, with the proposal and its reasons. */
export interface OpenTask {
  readonly summary: TaskSummary;
  readonly sender: string;
  readonly senderTaskId: string;
  readonly handover: Handover | null;
  readonly warnings: readonly FieldWarning[];
  readonly marks: readonly Mark[];
  readonly answers: readonly DeskAnswer[];
  readonly verdict: Verdict | null;
  readonly byHand: boolean;
  readonly proposedAt: string | null;
  readonly history: readonly HistoryEntry[];
  /** Oldest first. */
  readonly decisions: readonly DeskDecision[];
  readonly links: readonly LinkedTask[];
}
