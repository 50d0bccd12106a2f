import type { HistoryEntry } from '@tilanne/board';
import { isDecided, type TaskState } from '@tilanne/task';

/** Messages of the sender, of which the last one counts. */
const ofSender: ReadonlySet<string> = new Set([
  'task.received',
  'task.noticed',
  'task.revised',
  'task.raised',
  'task.lowered',
  'task.reopened',
  'task.cancelled',
]);

/** True when the sender has taken the task back although help is on its way: a person must call it off. */
export function isTakenBack(history: readonly HistoryEntry[], state: TaskState): boolean {
  const last = history.findLast(({ type }) => ofSender.has(type));
  return isDecided(state) && last?.type === 'task.cancelled';
}
