/**
 * Dates and times of day as the rules know them: texts of one form each, `2026-11-22` and `07:30:00`, which compare as
 * texts in the order of time. Time zones, fractions of a second and years before 0001 or after 9999 do not exist here.
 */
export type CalendarType = 'date' | 'time';

/** What a calendar's texts are on a scale of whole numbers, without gaps. */
export interface Calendar {
  readonly first: string;
  readonly last: string;
  /** The place of a text on the scale; undefined for a text that is no date or time. */
  readonly toNumber: (text: string) => number | undefined;
  /** The text at a place of the scale. */
  readonly toText: (place: number) => string;
}

const millisecondsOfDay = 86_400_000;

function dayOf(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  return real ? time / millisecondsOfDay : undefined;
}

function secondOf(text: string): number | undefined {
  const found = /^(\d{2}):(\d{2}):(\d{2})$/.exec(text);
  const [hour = 24, minute = 60, second = 60] = (found ?? []).slice(1).map(Number);
  return hour < 24 && minute < 60 && second < 60 ? (hour * 60 + minute) * 60 + second : undefined;
}

/** The scale of each type: days since 1970-01-01, seconds since midnight. */
export const calendars: Readonly<Record<CalendarType, Calendar>> = {
  date: {
    first: '0001-01-01',
    last: '9999-12-31',
    toNumber: dayOf,
    toText: (day) => new Date(day * millisecondsOfDay).toISOString().slice(0, 10),
  },
  time: {
    first: '00:00:00',
    last: '23:59:59',
    toNumber: secondOf,
    toText: (second) => new Date(second * 1000).toISOString().slice(11, 19),
  },
};
