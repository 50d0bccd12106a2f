import type { BoardRow } from '@tilanne/board';
import { useDesk } from '../desk/desk.js';
import { useSelected } from '../ui/signal.js';

/** The task's row as the board has it this instant; null when it is not on the board. */
export function useBoardRow(taskId: string): BoardRow | null {
  const { live } = useDesk();
  return useSelected(live.feed, ({ board }) => board?.rows[taskId] ?? null);
}
