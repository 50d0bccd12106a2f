import type { FieldWarning, Flag, Handover } from './handover.js';
import type { TaskState } from './states.js';
import type { UrgencyClass } from './task-codes.js';

/** What a nurse must know about a row beyond its fields; several may stand at once. */
export const marks = [
  'raised-to-ab',
  'class-missing',
  'place-missing',
  'number-missing',
  'repeat-contact',
  'reopened',
  'changed-after-decision',
  'returned',
  'conflicting-revision',
  'cancelled-before-created',
  'bad-values',
  'by-hand',
  'home-care-client',
] as const;

export type Mark = (typeof marks)[number];

/** One task (or notice) as the centre holds it. `handover` is the newest revision that counts. */
export interface Task {
  readonly organisationId: string;
  readonly id: string;
  readonly senderId: string;
  readonly senderTaskId: string;
  /** Newest revision that counts, from 1; 0 while only a cancellation is known. */
  readonly revision: number;
  /** Rises by every answer given in the centre, from 0. */
  readonly answersVersion: number;
  readonly state: TaskState;
  readonly code: string | null;
  readonly urgencyClass: UrgencyClass | null;
  /** The sender's creation time, never later than `receivedAt`: the class clock starts here. */
  readonly createdAt: Date;
  readonly receivedAt: Date;
  readonly changedAt: Date;
  readonly handover: Handover | null;
  readonly warnings: readonly FieldWarning[];
  readonly marks: readonly Mark[];
  /** Ids of earlier tasks of the same patient, place or number within the last 72 h. */
  readonly links: readonly string[];
  /** Highest revision the sender has cancelled, 0 when none. */
  readonly cancelledRevision: number;
}

/** What a row of the board may show of a task: no name, number, address or free text. */
export interface TaskSummary {
  readonly id: string;
  readonly state: TaskState;
  readonly code: string | null;
  readonly urgencyClass: UrgencyClass | null;
  readonly municipality: string | null;
  /** Years. */
  readonly age: number | null;
  readonly sex: 'female' | 'male' | 'other' | 'unknown' | null;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly receivedAt: string;
  readonly revision: number;
  readonly answersVersion: number;
  readonly marks: readonly Mark[];
  readonly repeatContacts: number;
}

/** The task without identity, as the board's events carry it. */
export function summaryOf(task: Task): TaskSummary {
  return {
    id: task.id,
    state: task.state,
    code: task.code,
    urgencyClass: task.urgencyClass,
    municipality: task.handover?.municipality ?? null,
    age: task.handover?.age ?? null,
    sex: task.handover?.sex ?? null,
    createdAt: task.createdAt.toISOString(),
    receivedAt: task.receivedAt.toISOString(),
    revision: task.revision,
    answersVersion: task.answersVersion,
    marks: task.marks,
    repeatContacts: task.links.length,
  };
}

/** True when the class asks for the response centre's own, urgent answer. */
export function isUrgent(urgencyClass: UrgencyClass | null | undefined): boolean {
  return urgencyClass === 'A' || urgencyClass === 'B';
}

/** True when the sender set the flag. */
export function hasFlag(handover: Handover, flag: Flag): boolean {
  return handover.flags?.includes(flag) ?? false;
}
