import type { Language } from '@tilanne/platform';

/** The centre's own zone: a screen whose machine is set to another one still shows the time on the wall. */
const timeZone = 'Europe/Helsinki';

const locales: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** `14:03:22`, the same in all languages: a dot would look like a date. `at` in milliseconds. */
export function clockText(at: number): string {
  return clock.format(at);
}

/** `14:03`. */
export function minuteText(at: number): string {
  return clockText(at).slice(0, 5);
}

/** The day in words of the language, e.g. `la 22.11.`. */
export function dayText(at: number, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: language === 'en' ? 'short' : 'numeric',
  }).format(at);
}

/** `2025-11-22` on the wall of the centre. */
export function dateOf(at: number): string {
  return parts.format(at).slice(0, 10);
}

/** The time of day; with its day when that is not the day of `now`. */
export function whenText(at: number, now: number, language: Language): string {
  return dateOf(at) === dateOf(now) ? minuteText(at) : `${dayText(at, language)} ${minuteText(at)}`;
}

/** Milliseconds by which the centre's wall clock is ahead of UTC at that moment. */
function offsetAt(at: number): number {
  const [date, time] = parts.format(at).split(', ');
  return Date.parse(`${date ?? ''}T${time ?? ''}Z`) - Math.floor(at / 1_000) * 1_000;
}

const hour = 3_600_000;

/**
 * The moment at which the centre's clock shows this date (`2025-11-22`) and time (`14:05`), in milliseconds;
 * NaN when there is no such date. The hour that comes twice in autumn is taken as the first, so that nobody is given
 * more waiting time; the hour left out in spring as the hour after it.
 */
export function momentOf(date: string, time: string): number {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 10) !== date) return Number.NaN;
  const guess = asUtc - offsetAt(asUtc);
  const offset = offsetAt(guess - hour);
  const first = asUtc - offset;
  return offsetAt(first) === offset ? first : asUtc - offsetAt(guess);
}
