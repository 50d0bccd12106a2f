import type { AlarmSummary } from './alarm.js';
import type { AlarmKind, AlarmLevel } from './alarm-kinds.js';

/** More alarms of one kind than this are shown as one group (ours to test). */
export const mostShownAlone = 3;

/** Alarms of one kind, the oldest first. */
export interface AlarmGroup {
  readonly kind: AlarmKind;
  readonly level: AlarmLevel;
  readonly alarms: readonly AlarmSummary[];
  /** ISO 8601, UTC: when the oldest of them was raised. */
  readonly oldestAt: string;
}

function older(one: AlarmSummary, other: AlarmSummary): number {
  return one.raisedAt.localeCompare(other.raisedAt) || one.id.localeCompare(other.id);
}

function graver(one: AlarmGroup, other: AlarmGroup): number {
  return one.level - other.level || one.oldestAt.localeCompare(other.oldestAt);
}

function groupOf(alarms: readonly AlarmSummary[]): AlarmGroup[] {
  const sorted = alarms.toSorted(older);
  const [oldest] = sorted;
  if (!oldest) return [];
  return [{ kind: oldest.kind, level: oldest.level, alarms: sorted, oldestAt: oldest.raisedAt }];
}

/**
 * The alarms in the order in which they ask for an answer: the gravest level first, then the oldest. More than
 * `mostShownAlone` of one kind are one group with its count and its oldest; fewer are groups of one each.
 */
export function groupedAlarms(alarms: readonly AlarmSummary[]): AlarmGroup[] {
  const groups = [...new Set(alarms.map(({ kind }) => kind))].flatMap((wanted) => {
    const ofKind = alarms.filter(({ kind }) => kind === wanted);
    return ofKind.length > mostShownAlone ? groupOf(ofKind) : ofKind.flatMap((alarm) => groupOf([alarm]));
  });
  return groups.sort(graver);
}
