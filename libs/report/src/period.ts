import { z } from 'zod';

/** Days of a report as they are asked for, e.g. `2026-11-22`, on the wall calendar of the centre. */
export const periodSchema = z.strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() });

export type AskedPeriod = z.infer<typeof periodSchema>;

/** The days from `from` to `to`, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What is wrong with the days asked for. */
export interface PeriodFault {
  readonly field: 'from' | 'to';
  readonly code: 'after-to' | 'too-long';
  readonly message: string;
}

/** Zone of the centre's calendar. */
export const timeZone = 'Europe/Helsinki';

/** Days of a period when only its end is known. */
export const usualDays = 7;

/** More days than this are not reported at once: a year, also a leap year. */
export const mostDays = 366;

const calendar = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The centre's day at an instant in milliseconds: `2026-11-22`. */
export function dayOf(at: number): string {
  return calendar.format(at);
}

const day = 86_400_000;

/** The day that many days later. Counted on the calendar, where the days of summer time are as long as others. */
export function daysLater(from: string, days: number): string {
  return new Date(Date.parse(from) + days * day).toISOString().slice(0, 10);
}

/** Every day of the period, in order. */
export function daysOf({ from, to }: Period): string[] {
  const count = (Date.parse(to) - Date.parse(from)) / day + 1;
  return Array.from({ length: count }, (_, index) => daysLater(from, index));
}

/** The period asked for; until today, and the last seven days, where it is not said. */
export function periodOf({ from, to }: AskedPeriod, today: string): Period | PeriodFault {
  const until = to ?? today;
  const period = { from: from ?? daysLater(until, 1 - usualDays), to: until };
  if (period.from > period.to)
    return { field: 'from', code: 'after-to', message: 'is later than the last day' };
  return daysOf(period).length > mostDays
    ? { field: 'from', code: 'too-long', message: `at most ${String(mostDays)} days at once` }
    : period;
}

/** True when the days asked for cannot be reported. */
export function isPeriodFault(period: Period | PeriodFault): period is PeriodFault {
  return 'code' in period;
}
