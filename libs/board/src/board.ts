import type { AlarmEvent, AlarmSummary } from '@tilanne/alarm';
import { referralEventTypes, type ReferralEvent } from '@tilanne/referral';
import { taskEventTypes, type RefusalSummary, type RefusedEvent, type TaskEvent } from '@tilanne/task';
import type { TriagedEvent } from '@tilanne/triage';
import { orderEventTypes, type OrderEvent } from '@tilanne/unit';
import { changedRow, type BoardRow } from './board-row.js';

/** The board of one organisation: a pure function of the numbered events, whole up to and with `seq`. */
export interface Board {
  readonly seq: number;
  /** Tasks that wait for a decision, and those whose decision is under way. */
  readonly rows: Readonly<Record<string, BoardRow>>;
  /** Alarms nobody has acknowledged yet. */
  readonly alarms: Readonly<Record<string, AlarmSummary>>;
  /** The newest refused intakes, at most `mostRefusals`. */
  readonly refusals: Readonly<Record<string, RefusalSummary>>;
}

export type DomainEvent = TaskEvent | TriagedEvent | ReferralEvent | OrderEvent | AlarmEvent | RefusedEvent;

/** An event with its number: gapless per organisation, in the order of commits. */
export type NumberedEvent = DomainEvent & { readonly seq: number; readonly at: string };

/** An event a room may not see, kept as a bare number so that its numbers stay gapless. */
export interface HiddenEvent {
  readonly type: 'hidden';
  readonly seq: number;
  readonly at: string;
}

const knownTypes: ReadonlySet<string> = new Set([
  ...taskEventTypes,
  ...referralEventTypes,
  ...orderEventTypes,
  'task.triaged',
]);

/** More refusals than this are read from the database, not watched on a board. */
export const mostRefusals = 200;

export const emptyBoard: Board = { seq: 0, rows: {}, alarms: {}, refusals: {} };

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _gone, ...rest } = record;
  return rest;
}

function withTask(board: Board, event: TaskEvent | TriagedEvent | ReferralEvent | OrderEvent): Board {
  const row = changedRow(board.rows[event.taskId], event.body);
  if (row === null) return { ...board, rows: without(board.rows, event.taskId) };
  return { ...board, rows: { ...board.rows, [event.taskId]: row } };
}

function withAlarm(board: Board, alarm: AlarmSummary): Board {
  if (alarm.acknowledgedAt) return { ...board, alarms: without(board.alarms, alarm.id) };
  return { ...board, alarms: { ...board.alarms, [alarm.id]: alarm } };
}

function withRefusal(board: Board, refusal: RefusalSummary): Board {
  const all = Object.values({ ...board.refusals, [refusal.id]: refusal });
  const newest = all.sort((one, other) => other.at.localeCompare(one.at) || other.id.localeCompare(one.id));
  const kept = newest.slice(0, mostRefusals).map((each) => [each.id, each] as const);
  return { ...board, refusals: Object.fromEntries(kept) };
}

/** The board after an event's effect, without looking at its number; `'gap'` when this version does not know it. */
function affect(board: Board, event: DomainEvent): Board | 'gap' {
  switch (event.type) {
    case 'alarm.raised':
    case 'alarm.acknowledged':
    case 'alarm.cleared':
    case 'alarm.snoozed':
      return withAlarm(board, event.body.alarm);
    case 'intake.refused':
      return withRefusal(board, event.body.refusal);
    default:
      // Only while a newer version runs beside this one; the tables say what the event did.
      return knownTypes.has(event.type) ? withTask(board, event) : 'gap';
  }
}

/**
 * The board after the next event. An event that is already in the board changes nothing;
 * one that leaves a gap, or that this version does not know, is answered with `'gap'`: take a new snapshot.
 */
export function fold(board: Board, event: NumberedEvent | HiddenEvent): Board | 'gap' {
  if (event.seq <= board.seq) return board;
  if (event.seq !== board.seq + 1) return 'gap';
  const after = event.type === 'hidden' ? board : affect(board, event);
  return after === 'gap' ? 'gap' : { ...after, seq: event.seq };
}
