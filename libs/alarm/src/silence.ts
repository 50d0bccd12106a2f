import { watchLimits } from './watch-limits.js';

/** What a board knows of the watchdog, all in milliseconds. */
export interface WatchdogSigns {
  /** Since its last beat; undefined when there never was one. */
  readonly age: number | undefined;
  /** Since this board began to look. */
  readonly lookedFor: number;
  /** Since the database last failed to answer this board; infinite when it never did. */
  readonly answeredFor: number;
}

/**
 * True when nobody watches. A watchdog that could not reach the database either gets a moment to beat again, and one
 * that starts with the centre gets the time to start: an alarm after every outage would teach people to ignore it.
 */
export function isWatchdogSilent({ age, lookedFor, answeredFor }: WatchdogSigns): boolean {
  if (lookedFor < watchLimits.watchdogAtBoot || answeredFor < watchLimits.watchdogAfterOutage) return false;
  return age === undefined || age > watchLimits.watchdogSilent;
}
