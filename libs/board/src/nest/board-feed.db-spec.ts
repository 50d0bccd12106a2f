import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EventLogStore } from '@tilanne/platform/nest';
import { TriageModule } from '@tilanne/triage/nest';
import { bodyOf } from '../../../../test/task/known-tasks.js';
import { startIntake, type RunningIntake } from '../../../../test/task/running-intake.js';
import { emptyBoard } from '../board.js';
import { stateHash } from '../state-hash.js';
import { BoardFeed } from './board-feed.js';
import { BoardReading } from './board-reading.service.js';
import { BoardModule } from './board.module.js';

let centre: RunningIntake;
let told: string[];
let feed: BoardFeed;

beforeAll(async () => {
  centre = await startIntake([TriageModule, BoardModule]);
});

afterAll(() => centre.stop());

beforeEach(async () => {
  await centre.clear();
  told = [];
  feed = newFeed();
});

function newFeed(): BoardFeed {
  const sources = { reading: centre.get(BoardReading), events: centre.get(EventLogStore) };
  return new BoardFeed('pohde', sources, (news) => {
    told.push('events' in news ? news.events.map(({ seq }) => seq).join(' ') : 'renewed');
  });
}

function task(number: number): Promise<unknown> {
  return centre.hand(bodyOf({ id: `T-${String(number)}`, address: `Esimerkkikatu ${String(number)}` }));
}

describe('the board as one process follows it', () => {
  it('is not there before the first reading', () => {
    expect(feed.board).toBeUndefined();
    expect(feed.since(0)).toBeNull();
  });

  it('begins with what the tables say, and tells no old news', async () => {
    await task(1);
    await feed.advance();
    expect(feed.board).toMatchObject({ seq: 1 });
    expect(told).toEqual([]);
  });

  it('takes in what was committed since, and tells it once', async () => {
    await feed.advance();
    await task(1);
    await task(2);
    await feed.advance();
    await feed.advance();
    expect(told).toEqual(['1 2']);
    expect(feed.board).toEqual(await centre.get(BoardReading).board('pohde'));
  });

  it('misses nothing that is committed while it advances', async () => {
    await feed.advance();
    const acts = Array.from({ length: 12 }, async (_, number) => {
      await task(number);
      await feed.advance();
    });
    await Promise.all(acts);
    await feed.advance();
    expect(told.join(' ').split(' ').map(Number)).toEqual(
      Array.from({ length: 12 }, (_, index) => index + 1),
    );
  });

  it('shows a caller what was committed before the call, even when others are at work on it', async () => {
    await feed.advance();
    const others = Promise.all([feed.advance(), feed.advance()]);
    await task(1);
    await feed.advance();
    expect(feed.board?.seq).toBe(1);
    await others;
  });

  it('brings a returning screen up to date without a snapshot', async () => {
    await feed.advance();
    for (const number of [1, 2, 3]) await task(number);
    await feed.advance();
    expect(feed.since(1)?.map(({ seq }) => seq)).toEqual([2, 3]);
    expect(feed.since(3)).toEqual([]);
    expect(feed.since(4)).toBeNull();
  });

  it('cannot tell what happened before it began', async () => {
    await task(1);
    await feed.advance();
    await task(2);
    await feed.advance();
    expect(feed.since(0)).toBeNull();
    expect(feed.since(1)?.map(({ seq }) => seq)).toEqual([2]);
  });

  it('reads the board anew when numbers are missing, and says so', async () => {
    await feed.advance();
    for (const number of [1, 2, 3]) await task(number);
    await centre.query('delete from event_log where seq = 1');
    await feed.advance();
    expect(told).toEqual(['renewed']);
    expect(feed.board).toEqual(await centre.get(BoardReading).board('pohde'));
    expect(feed.since(1)).toBeNull();
  });

  it('reads the board anew over an event of a newer version than its own', async () => {
    await feed.advance();
    await task(1);
    await centre.query(`update event_log set type = 'task.teleported'`);
    await feed.advance();
    expect(told).toEqual(['renewed']);
    expect(Object.keys(feed.board?.rows ?? {})).toHaveLength(1);
  });

  it('is the same in every process', async () => {
    const other = newFeed();
    await other.advance();
    await task(1);
    await feed.advance();
    await task(2);
    await Promise.all([feed.advance(), other.advance()]);
    expect(stateHash(feed.board ?? emptyBoard)).toBe(stateHash(other.board ?? emptyBoard));
  });

  it('goes on after a reading that failed', async () => {
    await feed.advance();
    await task(1);
    await centre.query('alter table event_log rename to event_log_away');
    await expect(feed.advance()).rejects.toThrow('event_log');
    await centre.query('alter table event_log_away rename to event_log');
    await feed.advance();
    expect(told).toEqual(['1']);
  });
});
