/** What may alarm; each kind has its words in the web's locales. */
export const alarmKinds = ['urgent-notice', 'raised-to-ab'] as const;

export type AlarmKind = (typeof alarmKinds)[number];

/** One alarm: a row that stays until a person acknowledges it by name. */
export interface Alarm {
  readonly organisationId: string;
  readonly id: string;
  readonly kind: AlarmKind;
  /** Id of what the alarm is about, a task's. */
  readonly subjectId: string;
  readonly raisedAt: Date;
  readonly acknowledgedAt: Date | null;
  /** Name of the person, as signed in. */
  readonly acknowledgedBy: string | null;
}

/** The alarm as events and screens carry it; instants in ISO 8601, UTC. */
export interface AlarmSummary {
  readonly id: string;
  readonly kind: AlarmKind;
  readonly subjectId: string;
  readonly raisedAt: string;
  readonly acknowledgedAt: string | null;
  readonly acknowledgedBy: string | null;
}

/** Events of an alarm's life. */
export interface AlarmEvent {
  readonly type: 'alarm.raised' | 'alarm.acknowledged';
  readonly taskId: string;
  readonly body: { readonly alarm: AlarmSummary };
}

/** The alarm without its organisation, for the wire. */
export function summaryOf(alarm: Alarm): AlarmSummary {
  return {
    id: alarm.id,
    kind: alarm.kind,
    subjectId: alarm.subjectId,
    raisedAt: alarm.raisedAt.toISOString(),
    acknowledgedAt: alarm.acknowledgedAt?.toISOString() ?? null,
    acknowledgedBy: alarm.acknowledgedBy,
  };
}

/** The alarm acknowledged by a person; the first acknowledgement stands. */
export function acknowledge(alarm: Alarm, by: string, at: Date): Alarm {
  return alarm.acknowledgedAt ? alarm : { ...alarm, acknowledgedAt: at, acknowledgedBy: by };
}
