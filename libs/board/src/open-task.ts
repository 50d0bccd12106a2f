import type { FieldWarning, Handover, Mark, TaskState, TaskSummary } from '@tilanne/task';
import type { Verdict } from '@tilanne/triage';

/** One line of a task's history, newest last. */
export interface HistoryEntry {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Event type, e.g. `task.revised`. */
  readonly type: string;
  readonly revision: number;
  readonly state: TaskState;
  readonly outcome: string | null;
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
  readonly links: readonly LinkedTask[];
}
