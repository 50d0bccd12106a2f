export { dayOf, daysOf, isPeriodFault, periodOf, periodSchema } from './period.js';
export type { AskedPeriod, Period, PeriodFault } from './period.js';
export { measures } from './definition-table.js';
export type { MeasureName } from './definition-table.js';
export type {
  DayCells,
  DayRow,
  DestinationCells,
  DestinationRow,
  DiversionReport,
  MeasuredGroup,
} from './diversion-report.js';
export type { Clause, Measure, Measured } from './measure.js';
export type { Cell } from './small-cells.js';
export { patientClasses } from './task-history.js';
export type { PatientClass, RecordedDecision, TaskHistory } from './task-history.js';
export type { Share } from '@tilanne/platform';
