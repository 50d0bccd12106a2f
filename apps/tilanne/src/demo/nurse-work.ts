import { inQueueOrder, waitingRows, type Board, type BoardRow } from '@tilanne/board';
import { isWaiting } from '@tilanne/task';
import { freeAmbulance, type World } from './nurse-decision.js';

/** What a nurse may do next, the most urgent first. */
export type Work =
  | { readonly do: 'see-alarms'; readonly taskId: string; readonly alarmIds: readonly string[] }
  | { readonly do: 'close'; readonly row: BoardRow }
  | { readonly do: 'choose-unit'; readonly row: BoardRow; readonly unitId: string }
  | { readonly do: 'call'; readonly row: BoardRow };

/** Whose work it is and what is known of it. */
export interface Desktop {
  readonly board: Board;
  /** True for the tasks that simulated nurses may touch: those of the shift, which no colleague has in hand. */
  readonly mine: (taskId: string) => boolean;
  readonly world: Omit<World, 'busyUnits'>;
  readonly now: Date;
}

/** Units with a running order on the board. */
export function busyUnitsOf(board: Board): Set<string> {
  const orders = Object.values(board.rows).flatMap(({ orders: all }) => Object.values(all));
  return new Set(orders.filter(({ endedAt }) => endedAt === null).map(({ unitId }) => unitId));
}

/** The alarms about one task, which may have left the board since. */
function seeAlarms({ board, mine }: Desktop): Work | undefined {
  const alarms = Object.values(board.alarms);
  const taskId = alarms.find(({ subjectId }) => mine(subjectId))?.subjectId;
  if (taskId === undefined) return undefined;
  const alarmIds = alarms.filter(({ subjectId }) => subjectId === taskId).map(({ id }) => id);
  return { do: 'see-alarms', taskId, alarmIds };
}

/** A notice that was seen belongs to the response centre; a patient who was called again after advice is done. */
function maybeClosed({ task, decision }: BoardRow, now: Date): boolean {
  if (task.state === 'notice') return true;
  const due = decision?.callBackAt ?? null;
  return task.state === 'advised' && due !== null && new Date(due) <= now;
}

function withoutUnit({ task, decision, orders }: BoardRow): boolean {
  const running = Object.values(orders).some(({ endedAt }) => endedAt === null);
  return (
    task.state === 'confirmed' && decision?.outcome === 'ambulance' && decision.target === null && !running
  );
}

function isFree({ task, claim, asked }: BoardRow): boolean {
  return isWaiting(task.state) && asked === null && (claim === null || claim.stale);
}

/** What to do next; undefined when there is nothing. */
export function nextWork(desktop: Desktop): Work | undefined {
  const { board, mine, world, now } = desktop;
  const rows = Object.values(board.rows).filter(({ task }) => mine(task.id));
  const alarms = seeAlarms(desktop);
  if (alarms) return alarms;
  const over = rows.find((row) => maybeClosed(row, now));
  if (over) return { do: 'close', row: over };
  const unitId = freeAmbulance({ ...world, busyUnits: busyUnitsOf(board) });
  const decided = rows.find(withoutUnit);
  if (decided && unitId !== undefined) return { do: 'choose-unit', row: decided, unitId };
  const waiting = waitingRows(board.rows).filter((row) => mine(row.task.id) && isFree(row));
  const [first] = inQueueOrder(waiting, now.getTime());
  return first && { do: 'call', row: first };
}
