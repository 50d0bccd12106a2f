import type { ClaimSummary } from './claim.js';
import type { DecisionSummary } from './decision.js';
import type { TaskSummary } from './task.js';

/** Something that was not taken, as the shift lead sees it. */
export interface RefusalSummary {
  readonly id: string;
  readonly at: string;
  /** Name of the sender, or null when the key was missing or unknown. */
  readonly sender: string | null;
  readonly code: string;
  /** Names of the wrong fields, the first 20. */
  readonly fields: readonly string[];
  /** How many alike within the same minute; more than 1 only without a known sender. */
  readonly count: number;
}

export const taskEventTypes = [
  'task.received',
  'task.noticed',
  'task.revised',
  'task.raised',
  'task.lowered',
  'task.reopened',
  'task.marked',
  'task.answered',
  'task.cancelled',
  'task.claimed',
  'task.released',
  'task.asked',
  'task.not-seconded',
  'task.decided',
  'task.sent',
  'task.progressed',
  'task.returned',
  'task.closed',
] as const;

export type TaskEventType = (typeof taskEventTypes)[number];

/** A change of a task, with the task's row after it. */
export interface TaskEvent {
  readonly type: TaskEventType;
  readonly taskId: string;
  readonly body: {
    readonly task: TaskSummary;
    /** Who works on it from now on; absent when that has not changed. */
    readonly claim?: ClaimSummary | null;
    /** What is decided from now on; absent when that has not changed. */
    readonly decision?: DecisionSummary;
    /** What waits for a second person from now on; absent when that has not changed. */
    readonly asked?: DecisionSummary | null;
  };
}

/** An intake that was refused. */
export interface RefusedEvent {
  readonly type: 'intake.refused';
  readonly taskId: null;
  readonly body: { readonly refusal: RefusalSummary };
}
