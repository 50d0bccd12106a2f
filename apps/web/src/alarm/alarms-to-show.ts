import { groupedAlarms, isSnoozed, type AlarmGroup, type AlarmSummary } from '@tilanne/alarm';

/** The alarms of a list: what asks for an answer now, and what keeps quiet for a while. */
export interface AlarmsToShow {
  readonly open: readonly AlarmGroup[];
  /** The one that comes back first stands first. */
  readonly snoozed: readonly AlarmSummary[];
}

function comesBackSooner(one: AlarmSummary, other: AlarmSummary): number {
  return (one.snoozedUntil ?? '').localeCompare(other.snoozedUntil ?? '');
}

/**
 * Alarms that no high-risk row carries, at the server's time `now`: those rows are always in view and have their own
 * button, and no alarm is shown twice with a button.
 */
export function alarmsToShow(
  alarms: Readonly<Record<string, AlarmSummary>>,
  carried: ReadonlySet<string>,
  now: number,
): AlarmsToShow {
  const all = Object.values(alarms).filter(({ subjectId }) => !carried.has(subjectId));
  return {
    open: groupedAlarms(all.filter((alarm) => !isSnoozed(alarm, now))),
    snoozed: all.filter((alarm) => isSnoozed(alarm, now)).sort(comesBackSooner),
  };
}

/** Alarms that sound and are counted: nobody has acknowledged them, and they do not keep quiet. */
export function openAlarms(
  alarms: Readonly<Record<string, AlarmSummary>> | undefined,
  now: number,
): AlarmSummary[] {
  return Object.values(alarms ?? {}).filter((alarm) => !isSnoozed(alarm, now));
}

/** The alarm that sounds again: the gravest, then the oldest, of those whose cause has not passed. */
export function soundingAlarm(
  alarms: Readonly<Record<string, AlarmSummary>> | undefined,
  now: number,
): AlarmSummary | undefined {
  const [first] = groupedAlarms(openAlarms(alarms, now).filter(({ clearedAt }) => clearedAt === null));
  return first?.alarms[0];
}

/** The alarm of a task that its row shows: one that stands before one that has passed, the gravest, then the oldest. */
export function gravestOf(
  alarms: Readonly<Record<string, AlarmSummary>> | undefined,
  taskId: string,
): AlarmSummary | null {
  const ofTask = Object.values(alarms ?? {}).filter(({ subjectId }) => subjectId === taskId);
  const standing = ofTask.filter(({ clearedAt }) => clearedAt === null);
  const [first] = groupedAlarms(standing.length > 0 ? standing : ofTask);
  return first?.alarms[0] ?? null;
}
