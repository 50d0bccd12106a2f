/** 1: a patient may be in danger now, or the centre is blind. 2: a promise is broken. 3: look at it soon. */
export type AlarmLevel = 1 | 2 | 3;

/** Who must answer; anybody who may acknowledge can. */
export type AlarmOwner = 'nurse' | 'shift-lead';

/**
 * An event has happened and is over with its acknowledgement. A condition lasts: it is raised while it holds and
 * cleared by whoever watches it, so that it may pass by itself or go on after somebody has acknowledged it.
 */
export type AlarmNature = 'event' | 'condition';

export interface AlarmKindRow {
  readonly level: AlarmLevel;
  readonly owner: AlarmOwner;
  readonly nature: AlarmNature;
}

/**
 * What may alarm; each kind has its words in the web's locales and its rhythm in its sounds. Something that needs no
 * response is no alarm, and there are three levels at most (EEMUA 191). Levels and owners are ours to test.
 */
export const alarmKindTable = {
  /** A or B from the start: a notice for the response centre's own, urgent answer. */
  'urgent-notice': { level: 1, owner: 'nurse', nature: 'event' },
  /** A task of ours became A or B. */
  'raised-to-ab': { level: 1, owner: 'nurse', nature: 'event' },
  /** Nobody proposes anything for a task: triage does not work. */
  untriaged: { level: 2, owner: 'nurse', nature: 'condition' },
  /** A task waits for a decision beyond the limit of its class. */
  'past-clock': { level: 2, owner: 'nurse', nature: 'condition' },
  /** Decided, but nobody was told: the patient believes that help is coming. */
  'decided-unsent': { level: 1, owner: 'nurse', nature: 'condition' },
  /** Somebody took the task and decides nothing, or a call-back is owed. */
  'promise-broken': { level: 2, owner: 'nurse', nature: 'condition' },
  /** The unit has not acknowledged an order or a stand-down: call it by radio. */
  'order-not-acknowledged': { level: 1, owner: 'nurse', nature: 'condition' },
  /** The unit cannot comply. */
  'order-refused': { level: 1, owner: 'nurse', nature: 'event' },
  /** The destination has declined or let the deadline pass, the task waits again. */
  'referral-returned': { level: 2, owner: 'nurse', nature: 'event' },
  /** The deadline has passed and the task did not come back: it would be forgotten. */
  'referral-overdue': { level: 1, owner: 'nurse', nature: 'condition' },
  /** Nobody watches: none of the conditions here would be noticed. */
  'watchdog-silent': { level: 1, owner: 'shift-lead', nature: 'condition' },
  /** A test task did not come through from the intake to the board. */
  'path-broken': { level: 1, owner: 'shift-lead', nature: 'condition' },
} as const satisfies Readonly<Record<string, AlarmKindRow>>;

export type AlarmKind = keyof typeof alarmKindTable;

export const alarmKinds = Object.keys(alarmKindTable) as readonly AlarmKind[];

/** What an alarm is about when it is about no task but the centre itself. */
export const centreSubject = '00000000-0000-4000-8000-000000000000';

/** True when the alarm is about the centre itself, not about a task. */
export function isAboutCentre({ subjectId }: { readonly subjectId: string }): boolean {
  return subjectId === centreSubject;
}

/** The kind's level, owner and nature. */
export function alarmKind(kind: AlarmKind): AlarmKindRow {
  return alarmKindTable[kind];
}
