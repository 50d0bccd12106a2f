import { waitingRows, type Board, type BoardRow } from '@tilanne/board';

/** What happened on the board while the line was silent. */
export interface WhileAway {
  /** Server time of the last message before the silence and of the first whole board after it, in ms. */
  readonly from: number;
  readonly until: number;
  readonly arrived: number;
  readonly left: number;
  readonly changed: number;
  /** Alarms that are open now and were not known before. */
  readonly alarms: number;
}

function differs(before: BoardRow, after: BoardRow): boolean {
  return (
    before.task.revision !== after.task.revision ||
    before.task.answersVersion !== after.task.answersVersion ||
    before.task.state !== after.task.state ||
    before.proposal?.outcome !== after.proposal?.outcome
  );
}

/** Counts what is new, gone or different between two boards; times are the server's, in milliseconds. */
export function whileAway(before: Board, after: Board, from: number, until: number): WhileAway {
  const then = new Map(waitingRows(before.rows).map((row) => [row.task.id, row]));
  const now = new Map(waitingRows(after.rows).map((row) => [row.task.id, row]));
  return {
    from,
    until,
    arrived: [...now.keys()].filter((id) => !then.has(id)).length,
    left: [...then.keys()].filter((id) => !now.has(id)).length,
    changed: [...now.values()].filter((row) => {
      const known = then.get(row.task.id);
      return known !== undefined && differs(known, row);
    }).length,
    alarms: Object.keys(after.alarms).filter((id) => !before.alarms[id]).length,
  };
}

/** True when anything at all happened. */
export function anythingHappened(away: WhileAway): boolean {
  return away.arrived + away.left + away.changed + away.alarms > 0;
}
