import type { FieldWarning } from '../handover.js';
import type { Reception, TaskChange } from '../receive.js';
import type { TaskState } from '../states.js';

/** What a sender is told about a message. */
export interface IntakeAnswer {
  /** The centre's id of the task. */
  readonly taskId: string;
  readonly senderTaskId: string;
  /** `notice` for class A or B: shown and alarmed, never triaged here. */
  readonly kind: 'task' | 'notice';
  readonly reception: Reception;
  readonly revision: number;
  readonly state: TaskState;
  /** Every value that was given and does not count. */
  readonly warnings: readonly FieldWarning[];
}

/** The answer to a message: what became of it, and all that does not count in it. */
export function answerOf({ task, reception }: TaskChange, warnings: readonly FieldWarning[]): IntakeAnswer {
  return {
    taskId: task.id,
    senderTaskId: task.senderTaskId,
    kind: task.state === 'notice' ? 'notice' : 'task',
    reception,
    revision: task.revision,
    state: task.state,
    warnings,
  };
}
