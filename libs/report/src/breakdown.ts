import { shareOf } from '@tilanne/platform';
import { measures } from './definition-table.js';
import type { DayCells, DayRow, DestinationCells, DestinationRow } from './diversion-report.js';
import type { JudgedTask } from './judged-task.js';
import { measured, type Measured } from './measure.js';
import { withoutSmallCells, type Cell } from './small-cells.js';
import type { FirstResponse } from './response.js';
import type { PatientClass } from './task-history.js';

/** The tasks received on one day. */
export interface DayOfTasks {
  readonly day: string;
  readonly tasks: readonly JudgedTask[];
}

/** Shows a column of numbers as far as whoever asks may see it. */
export type Veil = (column: readonly number[]) => Cell[];

/** Leaves out what is small; nothing when `below` is null. */
export function veilOf(below: number | null): Veil {
  return (column) => (below === null ? [...column] : withoutSmallCells(column, below));
}

function ofClass(tasks: readonly JudgedTask[], wanted: PatientClass): JudgedTask[] {
  return tasks.filter(({ urgencyClass }) => urgencyClass === wanted);
}

function dayCells(all: readonly Measured[], veil: Veil): DayCells[] {
  const column = (read: (one: Measured) => number) => veil(all.map(read));
  const received = column(({ share }) => share.total);
  const diverted = column(({ share }) => share.count);
  const returned = column(({ counts }) => counts['returned'] ?? 0);
  const underWay = column(({ counts }) => counts['underWay'] ?? 0);
  return received.map((total, index) => {
    const count = total === null ? null : (diverted[index] ?? null);
    const share = total === null || count === null ? null : shareOf(count, total);
    return {
      received: total,
      diverted: count,
      returned: total === null ? null : (returned[index] ?? null),
      underWay: total === null ? null : (underWay[index] ?? null),
      share,
    };
  });
}

/** The diversion measure of every day, the classes apart. */
export function dayRows(days: readonly DayOfTasks[], veil: Veil): DayRow[] {
  const cellsOf = (wanted: PatientClass) =>
    dayCells(
      days.map(({ tasks }) => measured(measures.diversion, ofClass(tasks, wanted))),
      veil,
    );
  const [ofC, ofD] = [cellsOf('C'), cellsOf('D')];
  return days.flatMap(({ day }, index) => {
    const [C, D] = [ofC[index], ofD[index]];
    return C && D ? [{ day, C, D }] : [];
  });
}

function destinationCells(groups: readonly (readonly JudgedTask[])[], veil: Veil): DestinationCells[] {
  const column = (holds: (task: JudgedTask) => boolean) =>
    veil(groups.map((group) => group.filter(holds).length));
  const { returned, contactedAgain } = measures;
  const first = column(returned.denominator.holds);
  const back = column(returned.numerator.holds);
  const again = column(contactedAgain.numerator.holds);
  return first.map((divertedFirst, index) => ({
    divertedFirst,
    returned: divertedFirst === null ? null : (back[index] ?? null),
    contactedAgain: divertedFirst === null ? null : (again[index] ?? null),
  }));
}

/** The tasks that had their first completed response at one place. */
interface Destination {
  readonly first: FirstResponse;
  readonly tasks: JudgedTask[];
}

/** The most used destination first. */
function byDestination(tasks: readonly JudgedTask[]): Destination[] {
  const found = new Map<string, Destination>();
  for (const task of tasks) {
    if (!task.first || !measures.returned.denominator.holds(task)) continue;
    const key = `${task.first.outcome} ${task.first.destinationId ?? ''}`;
    const known = found.get(key);
    if (known) known.tasks.push(task);
    else found.set(key, { first: task.first, tasks: [task] });
  }
  return [...found.values()].sort((one, other) => other.tasks.length - one.tasks.length);
}

/** Who took the patients that were diverted first, the classes apart. */
export function destinationRows(
  tasks: readonly JudgedTask[],
  nameOf: ReadonlyMap<string, string>,
  veil: Veil,
): DestinationRow[] {
  const destinations = byDestination(tasks);
  const cellsOf = (wanted: PatientClass) =>
    destinationCells(
      destinations.map((each) => ofClass(each.tasks, wanted)),
      veil,
    );
  const [ofC, ofD] = [cellsOf('C'), cellsOf('D')];
  return destinations.flatMap(({ first: { outcome, destinationId } }, index) => {
    const [C, D] = [ofC[index], ofD[index]];
    const name = destinationId === null ? null : (nameOf.get(destinationId) ?? destinationId);
    return C && D ? [{ outcome, name, C, D }] : [];
  });
}
