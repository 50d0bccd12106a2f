import { isDiversion, isOnBoard, isWaiting, type TaskState } from '@tilanne/task';
import type { Board, RoomEvent } from '@tilanne/board';

/** What the boards were told about a task. */
interface Fate {
  state: TaskState;
  /** Outcome of the last decision was a diversion; null while nothing has been decided. */
  diverted: boolean | null;
}

/** How the tasks of a shift stand, by the number of tasks. */
export interface Standing {
  readonly waiting: number;
  /** Decided at least once. */
  readonly decided: number;
  /** Of those, without an ambulance by the last decision. */
  readonly diverted: number;
  readonly cancelled: number;
  /** Neither on the board nor decided, cancelled, closed or a notice: lost. */
  readonly unaccounted: readonly string[];
}

/** Keeps what became of every task, from what the board tells. */
export class Fates {
  private readonly fates = new Map<string, Fate>();

  hear(event: RoomEvent): void {
    if (event.type === 'hidden' || !('task' in event.body)) return;
    const { task } = event.body;
    const decision = 'decision' in event.body ? event.body.decision : undefined;
    this.note(task.id, task.state, decision && isDiversion(decision.outcome));
  }

  /** Takes in a whole board, for what was missed while no line was open. */
  see(board: Board): void {
    for (const { task, decision } of Object.values(board.rows))
      this.note(task.id, task.state, decision ? isDiversion(decision.outcome) : undefined);
  }

  /** How these tasks stand. */
  of(taskIds: readonly string[], board: Board | undefined): Standing {
    const known = taskIds.map((id) => ({ id, fate: this.fates.get(id), row: board?.rows[id] }));
    const decided = known.filter(({ fate }) => (fate?.diverted ?? null) !== null);
    return {
      waiting: known.filter(({ row }) => row && isWaiting(row.task.state)).length,
      decided: decided.length,
      diverted: decided.filter(({ fate }) => fate?.diverted).length,
      cancelled: known.filter(({ fate }) => fate?.state === 'cancelled').length,
      unaccounted: known
        .filter(({ fate, row }) => !row && (!fate || isOnBoard(fate.state)))
        .map(({ id }) => id),
    };
  }

  private note(id: string, state: TaskState, diverted: boolean | undefined): void {
    const before = this.fates.get(id)?.diverted ?? null;
    this.fates.set(id, { state, diverted: diverted ?? before });
  }
}
