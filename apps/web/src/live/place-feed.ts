import type { PlaceMessage } from '@tilanne/board';
import type { Moment } from '../board/moment.js';
import type { Problem } from '../http/problem.js';

/** What the page of one place has heard from the server, and how far it can be trusted. */
export interface PlaceFeed<Page> {
  /** Null until the first answer: nothing is known, which is not the same as nothing to do. */
  readonly page: Page | null;
  /** The newest number of the place that the server has told. */
  readonly told: number | null;
  /** The number that had been told when the page on the screen was asked for. */
  readonly shown: number | null;
  /** When the page was last known to be right, by this machine's clocks. */
  readonly heard: Moment | null;
  /** The server's clock at that moment, in milliseconds. */
  readonly serverNow: number | null;
  /** Why the page could not be read the last time it was asked for. */
  readonly problem: Problem | null;
}

/** A page as it was read, with the number that had been told when it was asked for. */
export interface ReadPage<Page> {
  readonly page: Page;
  readonly asked: number | null;
}

/** A feed that has heard nothing yet. */
export function silentPlace<Page>(): PlaceFeed<Page> {
  return { page: null, told: null, shown: null, heard: null, serverNow: null, problem: null };
}

/** True when something of the place has changed since the page on the screen was asked for. */
export function isBehind({ told, shown }: PlaceFeed<unknown>): boolean {
  return told !== null && told !== shown;
}

/**
 * The server tells where the place stands. It proves the page only when that is what the page shows: one that cannot
 * be read anew grows old although the line is alive.
 */
export function placeCame<Page>(
  feed: PlaceFeed<Page>,
  { version, now }: PlaceMessage,
  at: Moment,
): PlaceFeed<Page> {
  const next = { ...feed, told: version };
  if (feed.page === null || isBehind(next)) return next;
  return { ...next, heard: at, serverNow: Date.parse(now) };
}

/** The page was read. */
export function pageCame<Page extends { readonly now: string }>(
  feed: PlaceFeed<Page>,
  { page, asked }: ReadPage<Page>,
  at: Moment,
): PlaceFeed<Page> {
  return { ...feed, page, shown: asked, heard: at, serverNow: Date.parse(page.now), problem: null };
}

/** The page could not be read; the last one stays, and grows old. */
export function readingFailed<Page>(feed: PlaceFeed<Page>, problem: Problem): PlaceFeed<Page> {
  return { ...feed, problem };
}
