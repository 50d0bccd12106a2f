import type { AlarmSummary } from '@tilanne/alarm';
import { riskBandOf, waitingRows, type Board } from '@tilanne/board';

/** What a change of the board brings that somebody who does not look at it should hear of. */
export interface News {
  /** New rows of the queue and new rows of high risk, a row that became high risk included. */
  readonly arrived: number;
  readonly high: number;
  readonly alarms: readonly AlarmSummary[];
}

function highIds(board: Board): Set<string> {
  const rows = waitingRows(board.rows).filter((row) => riskBandOf(row) === 'high');
  return new Set(rows.map(({ task }) => task.id));
}

/** The news between two boards; a first board brings only its open alarms, since nothing in it is new. */
export function newsBetween(before: Board | null, after: Board): News {
  if (!before) return { arrived: 0, high: 0, alarms: Object.values(after.alarms) };
  const [wereHigh, areHigh] = [highIds(before), highIds(after)];
  return {
    arrived: waitingRows(after.rows).filter(({ task: { id } }) => !before.rows[id] && !areHigh.has(id))
      .length,
    high: [...areHigh].filter((id) => !wereHigh.has(id)).length,
    alarms: Object.values(after.alarms).filter(({ id }) => !before.alarms[id]),
  };
}
