import { dateOf, momentOf } from '../ui/local-time.js';

/** When a task was created, as written on paper during a break in service. */
export type OriginalTime =
  | { readonly kind: 'now' }
  | { readonly kind: 'at'; readonly at: number }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'future' };

const day = 86_400_000;
/** A wall clock may be a little ahead of the server's without being in the future, in milliseconds. */
const tolerance = 120_000;

/** `14:05`, `14.05` or `1405` as `14:05`; null when it is no time of day. */
function timeOfDay(text: string): string | null {
  const found = /^(\d{1,2})[:.]?(\d{2})$/.exec(text.trim());
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2])];
  if (!found || hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** `22.11.` or `22.11.2025` as `2025-11-22`; without a year the latest such day that is not after today. */
function dateWritten(text: string, today: string): string | null {
  const found = /^(\d{1,2})\.(\d{1,2})\.?(?:\s*(\d{4}))?$/.exec(text.trim());
  if (!found) return null;
  const [date, month] = [found[1], found[2]].map((part) => (part ?? '').padStart(2, '0'));
  const year = Number(found[3] ?? today.slice(0, 4));
  const written = `${year}-${month ?? ''}-${date ?? ''}`;
  return found[3] === undefined && written > today ? `${year - 1}-${month ?? ''}-${date ?? ''}` : written;
}

function withoutDate(time: string, now: number): number {
  const today = momentOf(dateOf(now), time);
  return today > now + tolerance ? momentOf(dateOf(now - day), time) : today;
}

/**
 * Reads the original time from a time of day and, if it is not today's, a date; `now` is the server's clock in ms.
 * Without a date a time that would still be ahead belongs to yesterday, as it does shortly after midnight.
 */
export function originalTime(clock: string, date: string, now: number): OriginalTime {
  if (clock.trim() === '' && date.trim() === '') return { kind: 'now' };
  const time = timeOfDay(clock);
  if (time === null) return { kind: 'unreadable' };
  const written = date.trim() === '' ? null : dateWritten(date, dateOf(now));
  if (date.trim() !== '' && written === null) return { kind: 'unreadable' };
  const at = written === null ? withoutDate(time, now) : momentOf(written, time);
  if (Number.isNaN(at)) return { kind: 'unreadable' };
  return at > now + tolerance ? { kind: 'future' } : { kind: 'at', at };
}
