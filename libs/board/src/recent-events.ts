import type { NumberedEvent } from './board.js';

/** The newest events, consecutive, oldest first; never changed in place. */
export type RecentEvents = readonly NumberedEvent[];

/** How many events are kept to bring a returning screen up to date without a snapshot. */
export const mostRecentEvents = 1_000;

/** The recent events with newer ones. */
export function withRecent(recent: RecentEvents, newer: readonly NumberedEvent[]): RecentEvents {
  return [...recent, ...newer].slice(-mostRecentEvents);
}

/**
 * What a screen that has everything up to `since` still misses of a board at `seq`; null when the recent events
 * do not reach back that far, or the screen is ahead of the board: it needs a snapshot.
 */
export function eventsSince(recent: RecentEvents, since: number, seq: number): RecentEvents | null {
  if (since === seq) return [];
  const first = recent[0]?.seq;
  if (since > seq || first === undefined || since < first - 1) return null;
  return recent.filter((event) => event.seq > since);
}
