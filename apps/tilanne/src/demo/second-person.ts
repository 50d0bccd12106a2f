import type { Board } from '@tilanne/board';
import type { Workplace } from './patient-call.js';
import type { SentTasks } from './sent-tasks.js';
import { minutesOf, shiftFigures } from './shift-table.js';

const lookAgainAfter = 1_000;

/** A simulated physician: agrees, or not, to decisions that are less careful than what the rules propose. */
export async function secondDecisions(
  { desk, view, pace, chance, tally }: Workplace,
  tasks: SentTasks,
): Promise<void> {
  const answered = new Set<string>();
  const askedOn = (board: Board) =>
    Object.values(board.rows).find(
      ({ task, asked }) => asked && tasks.of(task.id) && !answered.has(asked.id),
    );
  while (!pace.isOver()) {
    try {
      const row = await view.until(askedOn, lookAgainAfter);
      pace.ended.throwIfAborted();
      if (!row?.asked) continue;
      answered.add(row.asked.id);
      await pace.take(chance, minutesOf.secondPerson);
      const agree = chance.happens(shiftFigures.secondAgrees.value);
      await desk.post(`/api/tasks/${row.task.id}/decisions/${row.asked.id}/second`, { agree });
    } catch (error) {
      if (pace.isOver()) return;
      tally.surprises.push(`physician: ${(error as Error).message}`);
      await pace.real(lookAgainAfter).catch(() => undefined);
    }
  }
}
