import { dayRows, destinationRows, veilOf, type DayOfTasks } from './breakdown.js';
import { measureNames, measures } from './definition-table.js';
import type { DiversionReport, MeasuredGroup } from './diversion-report.js';
import type { JudgedTask } from './judged-task.js';
import { measured } from './measure.js';
import type { Period } from './period.js';
import type { PatientClass } from './task-history.js';

/** Everything a report is made of. */
export interface ReportMaterial extends Period {
  readonly now: Date;
  /** Every day of the period, in order. */
  readonly days: readonly DayOfTasks[];
  /** Names of destinations by their id. */
  readonly nameOf: ReadonlyMap<string, string>;
  /** See DiversionReport. */
  readonly hiddenBelow: number | null;
}

function groupOf(tasks: readonly JudgedTask[]): MeasuredGroup {
  const entries = measureNames.map((name) => [name, measured(measures[name], tasks)] as const);
  return Object.fromEntries(entries) as Record<(typeof measureNames)[number], (typeof entries)[number][1]>;
}

/** The managers' report, counted as the definitions say. */
export function reportOf({ from, to, now, days, nameOf, hiddenBelow }: ReportMaterial): DiversionReport {
  const tasks = days.flatMap((day) => day.tasks);
  const ofClass = (wanted: PatientClass) => tasks.filter(({ urgencyClass }) => urgencyClass === wanted);
  const veil = veilOf(hiddenBelow);
  return {
    ...{ from, to, hiddenBelow, asOf: now.toISOString() },
    groups: { both: groupOf(tasks), C: groupOf(ofClass('C')), D: groupOf(ofClass('D')) },
    withoutClass: tasks.filter(({ urgencyClass }) => urgencyClass === null).length,
    days: dayRows(days, veil),
    destinations: destinationRows(tasks, nameOf, veil),
  };
}
