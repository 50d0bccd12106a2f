import { openAlarms } from '../alarm/alarms-to-show.js';
import { riskBandOf, waitingRows, type Board, type BoardRow } from '@tilanne/board';
import { timeLeft, untriagedAfter, urgencyClasses, type UrgencyClass } from '@tilanne/task';

/** The board in a few numbers; times in milliseconds. */
export interface BoardCounts {
  /** Tasks that wait for a nurse; notices of class A and B are the response centre's own. */
  readonly waiting: number;
  readonly high: number;
  /** Waiting tasks whose own time has passed. */
  readonly over: number;
  readonly alarms: number;
  readonly untriaged: number;
  /** Waiting tasks whose proposal could still change by an answer. */
  readonly missing: number;
  readonly repeat: number;
}

/** Waiting tasks of one class; null is the missing class. */
export interface ClassCounts {
  readonly urgencyClass: UrgencyClass | null;
  readonly waiting: number;
  readonly over: number;
  /** Longest waiting time since the sender created the task, in milliseconds; null when none waits. */
  readonly longest: number | null;
}

const isWaitingRow = ({ task }: BoardRow) => task.state !== 'notice';

const isOver = (now: number) => (row: BoardRow) => timeLeft(row.task, now) <= 0;

/** Counts a board at the server's time `now`. */
export function boardCounts(board: Board, now: number): BoardCounts {
  const rows = waitingRows(board.rows);
  const waiting = rows.filter(isWaitingRow);
  const late = ({ task }: BoardRow) =>
    task.state === 'received' && now - Date.parse(task.receivedAt) >= untriagedAfter;
  return {
    waiting: waiting.length,
    high: rows.filter((row) => riskBandOf(row) === 'high').length,
    over: waiting.filter(isOver(now)).length,
    alarms: openAlarms(board.alarms, now).length,
    untriaged: waiting.filter(late).length,
    missing: waiting.filter(({ proposal }) => (proposal?.missing ?? 0) > 0).length,
    repeat: rows.filter(({ task }) => task.marks.includes('repeat-contact')).length,
  };
}

/** Waiting tasks by class, in the order of the classes; C and D always, the others when there are any. */
export function classCounts(board: Board, now: number): ClassCounts[] {
  const waiting = waitingRows(board.rows).filter(isWaitingRow);
  return [...urgencyClasses, null].flatMap((urgencyClass) => {
    const rows = waiting.filter(({ task }) => task.urgencyClass === urgencyClass);
    if (rows.length === 0 && urgencyClass !== 'C' && urgencyClass !== 'D') return [];
    const waits = rows.map(({ task }) => now - Date.parse(task.createdAt));
    return [
      {
        urgencyClass,
        waiting: rows.length,
        over: rows.filter(isOver(now)).length,
        longest: waits.length > 0 ? Math.max(...waits) : null,
      },
    ];
  });
}
