import type { Share } from '@tilanne/platform';
import type { DecisionOutcome } from '@tilanne/task';
import type { MeasureName } from './definition-table.js';
import type { Measured } from './measure.js';
import type { Period } from './period.js';
import type { Cell } from './small-cells.js';
import type { PatientClass } from './task-history.js';

/** The measures of one group of tasks. */
export type MeasuredGroup = Readonly<Record<MeasureName, Measured>>;

/** A class on one day; null where a number is not shown. */
export interface DayCells {
  readonly received: Cell;
  readonly diverted: Cell;
  readonly returned: Cell;
  readonly underWay: Cell;
  /** Null when a number it is made of is not shown. */
  readonly share: Share | null;
}

export type DayRow = Readonly<Record<PatientClass, DayCells>> & { readonly day: string };

/** A class at one destination: tasks whose first completed response was there. */
export interface DestinationCells {
  readonly divertedFirst: Cell;
  readonly returned: Cell;
  readonly contactedAgain: Cell;
}

export type DestinationRow = Readonly<Record<PatientClass, DestinationCells>> & {
  readonly outcome: DecisionOutcome;
  /** Null for a response that has no destination, such as advice. */
  readonly name: string | null;
};

/** What GET /api/report/diversion answers. */
export interface DiversionReport extends Period {
  /** Clock of the database when it was counted, ISO 8601, UTC. */
  readonly asOf: string;
  /** Numbers from 1 to this, less one, are left out of the rows; null when nothing is. */
  readonly hiddenBelow: number | null;
  readonly groups: Readonly<Record<PatientClass | 'both', MeasuredGroup>>;
  /** Tasks that came without a class C or D, and so are in no number. */
  readonly withoutClass: number;
  readonly days: readonly DayRow[];
  readonly destinations: readonly DestinationRow[];
}
