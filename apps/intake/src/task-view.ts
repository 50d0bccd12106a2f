import type { Task } from '@tilanne/task';

/** A task as its sender may read it back: what the sender gave and what became of it, without proposals. */
export interface TaskView {
  readonly taskId: string;
  readonly senderTaskId: string;
  readonly kind: 'task' | 'notice';
  readonly revision: number;
  readonly state: Task['state'];
  readonly createdAt: string;
  readonly receivedAt: string;
  readonly handover: Task['handover'];
  readonly warnings: Task['warnings'];
}

/** The task as its sender may see it. */
export function viewOf(task: Task): TaskView {
  return {
    taskId: task.id,
    senderTaskId: task.senderTaskId,
    kind: task.state === 'notice' ? 'notice' : 'task',
    revision: task.revision,
    state: task.state,
    createdAt: task.createdAt.toISOString(),
    receivedAt: task.receivedAt.toISOString(),
    handover: task.handover,
    warnings: task.warnings,
  };
}
