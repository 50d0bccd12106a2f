import { shiftBeginsAt } from './shift-table.js';

/** Milliseconds in a minute and in an hour. */
export const minute = 60_000;
export const hour = 60 * minute;

/** The clock on the wall of the simulated centre, e.g. `17:05`; `at` in milliseconds from the shift's beginning. */
export function clockAt(at: number): string {
  const minutes = Math.floor(at / minute);
  const hours = (shiftBeginsAt + Math.floor(minutes / 60)) % 24;
  return `${String(hours).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
