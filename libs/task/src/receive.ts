import type { AlarmKind } from '@tilanne/alarm';
import { canonicalJson } from '@tilanne/platform';
import type { TaskEvent, TaskEventType } from './events.js';
import type { Handover } from './handover.js';
import { lastingMarks, marksOf, withMarks } from './marks.js';
import type { ReadHandover } from './read-handover.js';
import { isDiverted, isOver, isWaiting, type TaskState } from './states.js';
import { isUrgent, type Mark, type Task } from './task.js';

/** Where and when a message came in; ids and the clock are given, never taken. */
export interface Arrival {
  readonly organisationId: string;
  readonly senderId: string;
  /** Id for the task if it is new. */
  readonly newId: string;
  readonly now: Date;
  readonly byHand: boolean;
  /** Earlier tasks of the same patient, place or number. */
  readonly earlier: readonly string[];
}

/** What became of a message: `ignored` ones are stored all the same. */
export type Reception = 'created' | 'updated' | 'ignored' | 'cancelled';

/** The task after a message, what to tell the board, whether to ring the triage and whom to alarm. */
export interface TaskChange {
  readonly task: Task;
  readonly reception: Reception;
  readonly event: TaskEventType | null;
  readonly ring: boolean;
  readonly alarm: AlarmKind | null;
  /** What the event tells besides the task. */
  readonly more?: Partial<TaskEvent['body']>;
}

function earlierOf(first: Date, second: Date): Date {
  return first < second ? first : second;
}

function contentOf(read: ReadHandover, arrival: Arrival) {
  const { handover, warnings } = read;
  return {
    revision: handover.revision,
    code: handover.code ?? null,
    urgencyClass: handover.class ?? null,
    // A sender's clock that runs ahead must not give the patient more waiting time.
    createdAt: earlierOf(new Date(handover.createdAt), arrival.now),
    changedAt: arrival.now,
    handover,
    warnings,
  };
}

function created(read: ReadHandover, arrival: Arrival, before: Task | undefined): TaskChange {
  const cancelledRevision = before?.cancelledRevision ?? 0;
  const cancelled = cancelledRevision >= read.handover.revision;
  const urgent = isUrgent(read.handover.class);
  const state: TaskState = cancelled ? 'cancelled' : urgent ? 'notice' : 'received';
  const history: Mark[] = [
    ...(cancelled ? (['cancelled-before-created'] as const) : []),
    ...(arrival.byHand ? (['by-hand'] as const) : []),
    ...(arrival.earlier.length > 0 ? (['repeat-contact'] as const) : []),
  ];
  const task: Task = {
    organisationId: arrival.organisationId,
    id: before?.id ?? arrival.newId,
    senderId: arrival.senderId,
    senderTaskId: read.handover.id,
    answersVersion: 0,
    state,
    receivedAt: arrival.now,
    marks: withMarks(marksOf(read.handover, read.warnings), ...history),
    links: arrival.earlier,
    cancelledRevision,
    ...contentOf(read, arrival),
  };
  if (cancelled) return { task, reception: 'cancelled', event: 'task.cancelled', ring: false, alarm: null };
  if (urgent)
    return { task, reception: 'created', event: 'task.noticed', ring: false, alarm: 'urgent-notice' };
  return { task, reception: 'created', event: 'task.received', ring: true, alarm: null };
}

interface Succession {
  readonly state: TaskState;
  readonly event: TaskEventType;
  readonly added?: readonly Mark[];
  readonly ended?: readonly Mark[];
}

/** A notice becomes a task only when the sender states C or D: a class that cannot be read lowers nothing. */
function noticeRevised({ class: stated }: Handover): Succession {
  if (stated === undefined || isUrgent(stated)) return { state: 'notice', event: 'task.revised' };
  return { state: 'received', event: 'task.lowered', ended: ['raised-to-ab'] };
}

/** The centre's own decision gives way to the urgency, but a unit on its way is not called off by a message. */
function raised(state: TaskState): Succession {
  const event = 'task.raised';
  if (isWaiting(state) || isDiverted(state)) return { state: 'notice', event, added: ['raised-to-ab'] };
  return { state, event, added: ['raised-to-ab', 'changed-after-decision'] };
}

/** What a newer revision does to the state: it reopens what was over and never undoes a standing decision alone. */
function succession({ state, urgencyClass }: Task, handover: Handover): Succession {
  const urgent = isUrgent(handover.class);
  if (isOver(state)) {
    return { state: urgent ? 'notice' : 'received', event: 'task.reopened', added: ['reopened'] };
  }
  if (state === 'notice') return noticeRevised(handover);
  if (urgent && !isUrgent(urgencyClass)) return raised(state);
  if (isWaiting(state)) return { state: 'received', event: 'task.revised' };
  return { state, event: 'task.revised', added: ['changed-after-decision'] };
}

function alarmOf(known: Task, event: TaskEventType, state: TaskState): AlarmKind | null {
  if (event === 'task.raised') return 'raised-to-ab';
  return state === 'notice' && known.state !== 'notice' ? 'urgent-notice' : null;
}

function ignored(known: Task): TaskChange {
  return { task: known, reception: 'ignored', event: null, ring: false, alarm: null };
}

/** The known task with the content of a later message, and the contacts that it brought to light. */
function withContent(known: Task, read: ReadHandover, arrival: Arrival): Task {
  const content = contentOf(read, arrival);
  const links = [...new Set([...known.links, ...arrival.earlier])];
  const repeat: Mark[] = arrival.earlier.length > 0 ? ['repeat-contact'] : [];
  const marks = withMarks(marksOf(read.handover, read.warnings), ...lastingMarks(known.marks), ...repeat);
  return { ...known, ...content, createdAt: earlierOf(known.createdAt, content.createdAt), links, marks };
}

function superseded(known: Task, read: ReadHandover, arrival: Arrival): TaskChange {
  const { state, event, added = [], ended = [] } = succession(known, read.handover);
  const revised = withContent(known, read, arrival);
  const marks = withMarks(
    revised.marks.filter((mark) => !ended.includes(mark)),
    ...added,
  );
  const alarm = alarmOf(known, event, state);
  return {
    task: { ...revised, state, marks },
    reception: 'updated',
    event,
    ring: state === 'received',
    alarm,
  };
}

/** The cancellation came first: what was cancelled is kept as it last was, and stays cancelled. */
function overtaken(known: Task, read: ReadHandover, arrival: Arrival): TaskChange {
  const task = withContent(known, read, arrival);
  return { task, reception: 'cancelled', event: 'task.revised', ring: false, alarm: null };
}

/** The same revision again: with another content ignored and marked, but a rise to A or B always counts. */
function repeated(known: Task, read: ReadHandover, arrival: Arrival): TaskChange {
  if (canonicalJson(known.handover) === canonicalJson(read.handover)) return ignored(known);
  const raises =
    isUrgent(read.handover.class) && !isUrgent(known.urgencyClass) && known.state !== 'cancelled';
  const change: TaskChange = raises
    ? superseded(known, read, arrival)
    : { ...ignored({ ...known, changedAt: arrival.now }), event: 'task.marked' };
  return { ...change, task: { ...change.task, marks: withMarks(change.task.marks, 'conflicting-revision') } };
}

/**
 * What a task as handed over does to what is known of it.
 * New → received (C, D, class missing) or notice (A, B); newer revision → supersedes; older → stored and ignored;
 * a revision that a cancellation has overtaken → kept as cancelled.
 */
export function receive(known: Task | undefined, read: ReadHandover, arrival: Arrival): TaskChange {
  if (!known || known.revision === 0) return created(read, arrival, known);
  const { revision } = read.handover;
  if (revision < known.revision) return ignored(known);
  if (revision === known.revision) return repeated(known, read, arrival);
  const cancelled = known.state === 'cancelled' && revision <= known.cancelledRevision;
  return cancelled ? overtaken(known, read, arrival) : superseded(known, read, arrival);
}
