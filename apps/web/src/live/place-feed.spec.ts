import { describe, expect, it } from '@jest/globals';
import { noAnswer } from '../http/problem.js';
import { isBehind, pageCame, placeCame, readingFailed, silentPlace, type PlaceFeed } from './place-feed.js';

interface Page {
  readonly now: string;
  readonly what: string;
}

const moment = (seconds: number) => ({ steady: seconds * 1_000, wall: 1_000_000 + seconds * 1_000 });

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 12, 0, seconds)).toISOString();

const told = (feed: PlaceFeed<Page>, version: number, seconds: number) =>
  placeCame(feed, { version, now: at(seconds) }, moment(seconds));

const read = (feed: PlaceFeed<Page>, what: string, seconds: number, asked = feed.told) =>
  pageCame(feed, { page: { now: at(seconds), what }, asked }, moment(seconds));

const nothing = silentPlace<Page>();

describe('the page of a place', () => {
  it('is unknown until it was read, whatever the line says', () => {
    expect(nothing).toMatchObject({ page: null, heard: null });
    expect(told(nothing, 4, 1)).toMatchObject({ page: null, heard: null, told: 4 });
  });

  it('is behind as soon as another number is told than the one it was asked for at', () => {
    expect(isBehind(nothing)).toBe(false);
    const first = told(nothing, 4, 1);
    expect(isBehind(first)).toBe(true);
    const page = read(first, 'one', 2);
    expect(isBehind(page)).toBe(false);
    expect(isBehind(told(page, 4, 3))).toBe(false);
    expect(isBehind(told(page, 5, 3))).toBe(true);
    expect(isBehind(told(page, 3, 3))).toBe(true);
  });

  it('is behind still when something was told while it was being read', () => {
    const page = read(told(told(nothing, 4, 1), 5, 2), 'one', 3, 4);
    expect(page.page?.what).toBe('one');
    expect(isBehind(page)).toBe(true);
  });

  it('stays young while the line tells its own number', () => {
    const page = told(read(told(nothing, 4, 1), 'one', 2), 4, 9);
    expect(page.heard).toEqual(moment(9));
    expect(page.serverNow).toBe(Date.parse(at(9)));
  });

  it('grows old when it cannot be read anew, although the line is alive', () => {
    const page = read(told(nothing, 4, 1), 'one', 2);
    const late = readingFailed(told(page, 5, 9), noAnswer);
    expect(late).toMatchObject({ heard: moment(2), problem: noAnswer, page: { what: 'one' } });
    expect(told(late, 5, 11).heard).toEqual(moment(2));
    expect(read(late, 'two', 12)).toMatchObject({ heard: moment(12), problem: null, page: { what: 'two' } });
  });
});
