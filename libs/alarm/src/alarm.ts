import { alarmKind, type AlarmKind, type AlarmLevel, type AlarmOwner } from './alarm-kinds.js';
import type { Snooze } from './snooze.js';

/** One alarm: a row that stays until a person acknowledges it by name. */
export interface Alarm {
  readonly organisationId: string;
  readonly id: string;
  readonly kind: AlarmKind;
  /** Id of what the alarm is about: a task's, or `centreSubject`. */
  readonly subjectId: string;
  readonly raisedAt: Date;
  readonly acknowledgedAt: Date | null;
  /** Name of the person, as signed in. */
  readonly acknowledgedBy: string | null;
  /** When its cause had passed; an event's has passed with its acknowledgement. */
  readonly clearedAt: Date | null;
  /** Until then it keeps quiet; it ends by itself. */
  readonly snoozedUntil: Date | null;
  readonly snoozedBy: string | null;
  readonly snoozeReason: string | null;
}

/** What an alarm is about. */
export interface AlarmSubject {
  readonly organisationId: string;
  readonly kind: AlarmKind;
  readonly subjectId: string;
}

/** The alarm as events and screens carry it, without the words of a snooze; instants in ISO 8601, UTC. */
export interface AlarmSummary {
  readonly id: string;
  readonly kind: AlarmKind;
  readonly level: AlarmLevel;
  readonly owner: AlarmOwner;
  readonly subjectId: string;
  readonly raisedAt: string;
  readonly acknowledgedAt: string | null;
  readonly acknowledgedBy: string | null;
  readonly clearedAt: string | null;
  readonly snoozedUntil: string | null;
  readonly snoozedBy: string | null;
}

/** Events of an alarm's life; a board takes all of them alike: the alarm is now this. */
export interface AlarmEvent {
  readonly type: 'alarm.raised' | 'alarm.acknowledged' | 'alarm.cleared' | 'alarm.snoozed';
  readonly taskId: string;
  readonly body: { readonly alarm: AlarmSummary };
}

/** The alarm without its organisation, for the wire. */
export function summaryOf(alarm: Alarm): AlarmSummary {
  const { id, kind, subjectId, acknowledgedBy, snoozedBy } = alarm;
  const { level, owner } = alarmKind(kind);
  return {
    ...{ id, kind, level, owner, subjectId, acknowledgedBy, snoozedBy },
    raisedAt: alarm.raisedAt.toISOString(),
    acknowledgedAt: alarm.acknowledgedAt?.toISOString() ?? null,
    clearedAt: alarm.clearedAt?.toISOString() ?? null,
    snoozedUntil: alarm.snoozedUntil?.toISOString() ?? null,
  };
}

/** A new alarm. */
export function raised(subject: AlarmSubject, id: string, at: Date): Alarm {
  return {
    ...subject,
    id,
    raisedAt: at,
    acknowledgedAt: null,
    acknowledgedBy: null,
    clearedAt: null,
    snoozedUntil: null,
    snoozedBy: null,
    snoozeReason: null,
  };
}

/** The alarm whose cause came back before anybody had acknowledged it: it stands, and is as old as it was. */
export function raisedAgain(alarm: Alarm): Alarm {
  return alarm.clearedAt && !alarm.acknowledgedAt ? { ...alarm, clearedAt: null } : alarm;
}

/** The alarm acknowledged by a person; the first acknowledgement stands. An event is over with it. */
export function acknowledge(alarm: Alarm, by: string, at: Date): Alarm {
  if (alarm.acknowledgedAt) return alarm;
  const over = alarmKind(alarm.kind).nature === 'event';
  return {
    ...alarm,
    acknowledgedAt: at,
    acknowledgedBy: by,
    clearedAt: alarm.clearedAt ?? (over ? at : null),
  };
}

/** The alarm whose cause has passed; nobody need have acknowledged it, and it stays until somebody does. */
export function clear(alarm: Alarm, at: Date): Alarm {
  return alarm.clearedAt ? alarm : { ...alarm, clearedAt: at };
}

/** The alarm kept quiet for some minutes; a later snooze takes the place of an earlier one. */
export function snooze(alarm: Alarm, { minutes, reason }: Snooze, by: string, at: Date): Alarm {
  if (alarm.acknowledgedAt) return alarm;
  const until = new Date(at.getTime() + minutes * 60_000);
  return { ...alarm, snoozedUntil: until, snoozedBy: by, snoozeReason: reason };
}

/** True while the alarm keeps quiet at `now` (milliseconds since 1970). */
export function isSnoozed({ snoozedUntil }: Pick<AlarmSummary, 'snoozedUntil'>, now: number): boolean {
  return snoozedUntil !== null && Date.parse(snoozedUntil) > now;
}
