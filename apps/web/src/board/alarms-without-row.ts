import type { AlarmSummary } from '@tilanne/alarm';
import type { Board } from '@tilanne/board';

/** Open alarms about tasks that have no row, such as one that was decided or cancelled; the oldest first. */
export function alarmsWithoutRow({ alarms, rows }: Board): AlarmSummary[] {
  return Object.values(alarms)
    .filter(({ subjectId }) => !rows[subjectId])
    .sort((one, other) => (one.raisedAt < other.raisedAt ? -1 : 1));
}
