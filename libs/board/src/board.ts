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

/** A board whose records may be the ones of `before`: those are copied before they are changed. */
interface Draft {
  seq: number;
  rows: Readonly<Record<string, BoardRow>>;
  alarms: Readonly<Record<string, AlarmSummary>>;
  refusals: Readonly<Record<string, RefusalSummary>>;
}

/** Puts an entry into a record or, if it is null, takes it away; the record is changed in place only if it is the draft's own. */
function put<T>(record: Readonly<Record<string, T>>, before: object, key: string, entry: T | null) {
  const own: Record<string, T> = record === before ? { ...record } : record;
  if (entry === null) Reflect.deleteProperty(own, key);
  else own[key] = entry;
  return own;
}

function withRefusal(refusals: Draft['refusals'], refusal: RefusalSummary): Draft['refusals'] {
  const all = Object.values({ ...refusals, [refusal.id]: refusal });
  const newest = all.sort((one, other) => other.at.localeCompare(one.at) || other.id.localeCompare(one.id));
  const kept = newest.slice(0, mostRefusals).map((each) => [each.id, each] as const);
  return Object.fromEntries(kept);
}

/** An event's effect, without looking at its number; false when this version does not know it. */
function affect(draft: Draft, before: Board, event: DomainEvent): boolean {
  switch (event.type) {
    case 'alarm.raised':
    case 'alarm.acknowledged':
    case 'alarm.cleared':
    case 'alarm.snoozed': {
      const { alarm } = event.body;
      draft.alarms = put(draft.alarms, before.alarms, alarm.id, alarm.acknowledgedAt ? null : alarm);
      return true;
    }
    case 'intake.refused':
      draft.refusals = withRefusal(draft.refusals, event.body.refusal);
      return true;
    default: {
      // Only while a newer version runs beside this one; the tables say what the event did.
      if (!knownTypes.has(event.type)) return false;
      const row = changedRow(draft.rows[event.taskId], event.body);
      draft.rows = put(draft.rows, before.rows, event.taskId, row);
      return true;
    }
  }
}

/** Hears of every event before it takes effect, with the row that its task then has. */
type Witness = (event: NumberedEvent, row: BoardRow | undefined) => void;

/**
 * The board after the next events. An event that is already in the board changes nothing; one that leaves a gap, or that
 * this version does not know, is answered with `'gap'`: take a new snapshot. `board` itself is never changed.
 */
export function foldAll(
  board: Board,
  events: readonly (NumberedEvent | HiddenEvent)[],
  witness: Witness = () => undefined,
): Board | 'gap' {
  const draft: Draft = { ...board };
  for (const event of events) {
    if (event.seq <= draft.seq) continue;
    if (event.seq !== draft.seq + 1) return 'gap';
    if (event.type !== 'hidden') {
      witness(event, event.taskId === null ? undefined : draft.rows[event.taskId]);
      if (!affect(draft, board, event)) return 'gap';
    }
    draft.seq = event.seq;
  }
  return draft.seq === board.seq ? board : draft;
}

/** The board after the next event, as `foldAll` of one. */
export function fold(board: Board, event: NumberedEvent | HiddenEvent): Board | 'gap' {
  return foldAll(board, [event]);
}
