import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bodyOf } from '../../../../test/task/known-tasks.js';
import { startIntake, type RunningIntake } from '../../../../test/task/running-intake.js';
import { BoardFeeds, type FeedNews } from './board-feeds.service.js';
import { BoardModule } from './board.module.js';

let centre: RunningIntake;
let feeds: BoardFeeds;
const news: FeedNews[] = [];

beforeAll(async () => {
  centre = await startIntake([BoardModule]);
  feeds = centre.get(BoardFeeds);
  feeds.onNews((told) => news.push(told));
});

afterAll(() => centre.stop());

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await centre.query('select 1');
}

function numbers(): number[] {
  return news.flatMap(({ events }) => (events ?? []).map(({ seq }) => seq));
}

async function task(id: string): Promise<void> {
  await centre.hand(bodyOf({ id, address: `Esimerkkikatu ${id}` }));
}

describe('the feeds of a process', () => {
  it('have the board of their own organisation from the start', () => {
    expect(feeds.all().map(({ organisationId }) => organisationId)).toEqual(['pohde']);
    expect(feeds.of('pohde').board).toMatchObject({ seq: 0 });
  });

  it('tell what was committed, without being asked', async () => {
    await task('T-1');
    await until(() => numbers().includes(1));
    expect(news[0]).toMatchObject({ organisationId: 'pohde', board: { seq: 1 } });
  });

  it('tell it also while the hints do not come: they look by themselves', async () => {
    await centre.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'tilanne-hint' and datname = current_database()`);
    await task('T-2');
    await until(() => numbers().includes(2));
    expect(numbers()).toEqual([1, 2]);
  });

  it('make a board for another organisation when somebody asks for it', async () => {
    const feed = feeds.of('kainuu');
    expect(feeds.of('kainuu')).toBe(feed);
    await feed.advance();
    expect(feed.board).toMatchObject({ seq: 0, rows: {} });
  });

  it('tell every number once, however many come at once', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, index) => task(`M-${String(index)}`)));
    await until(() => numbers().includes(12));
    expect(numbers()).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  });
});
