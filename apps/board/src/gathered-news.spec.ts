import { describe, expect, it } from '@jest/globals';
import { emptyBoard, type NumberedEvent, type Place } from '@tilanne/board';
import type { FeedNews } from '@tilanne/board/nest';
import { GatheredNews } from './gathered-news.js';

const arrival = 'task.received';
const proposal = 'task.triaged';

function news(organisationId: string, seq: number, type = proposal, places: readonly Place[] = []): FeedNews {
  const events = [{ seq, type } as unknown as NumberedEvent];
  return { organisationId, board: { ...emptyBoard, seq }, events, places };
}

/** What was sent, as `organisation: numbers`, by tellings that each take so many milliseconds on a clock of their own. */
function gathering(took: number) {
  let now = 0;
  const sent: string[] = [];
  const told: FeedNews[] = [];
  const gathered = new GatheredNews(
    (each) => {
      now += took;
      told.push(each);
      const what = each.events?.map(({ seq }) => seq).join(' ') ?? `board ${String(each.board.seq)}`;
      sent.push(`${each.organisationId}: ${what}`);
    },
    () => now,
  );
  const pass = (ms: number) => void (now += ms);
  const until = async (count: number) => {
    while (sent.length < count) await new Promise((resolve) => setImmediate(resolve));
  };
  return { gathered, sent, told, pass, until };
}

describe('news on its way to the screens', () => {
  it('goes out at once', () => {
    const { gathered, sent } = gathering(0);
    for (const seq of [1, 2, 3]) gathered.take(news('north', seq));
    expect(sent).toEqual(['north: 1', 'north: 2', 'north: 3']);
  });

  it('of a task that has only arrived waits for its proposal, and both go out together', () => {
    const { gathered, sent } = gathering(0);
    gathered.take(news('north', 1, arrival));
    expect(sent).toEqual([]);
    gathered.take(news('north', 2));
    expect(sent).toEqual(['north: 1 2']);
  });

  it('of an arrival goes out without a proposal when none comes', async () => {
    const { gathered, sent, until } = gathering(0);
    gathered.take(news('north', 1, arrival));
    await until(1);
    expect(sent).toEqual(['north: 1']);
  });

  it('rests for half of the time that the last telling took, and then goes out together', async () => {
    const { gathered, sent, until } = gathering(8);
    for (const seq of [1, 2, 3]) gathered.take(news('north', seq));
    expect(sent).toEqual(['north: 1']);
    await until(2);
    expect(sent).toEqual(['north: 1', 'north: 2 3']);
  });

  it('goes out at once again after the rest', () => {
    const { gathered, sent, pass } = gathering(8);
    gathered.take(news('north', 1));
    pass(4);
    gathered.take(news('north', 2));
    expect(sent).toEqual(['north: 1', 'north: 2']);
  });

  it('of two organisations stays apart', () => {
    const { gathered, sent } = gathering(8);
    gathered.take(news('north', 1));
    gathered.take(news('south', 7));
    gathered.take(news('north', 2));
    gathered.flush();
    expect(sent).toEqual(['north: 1', 'south: 7', 'north: 2']);
  });

  it('names each place once, and every place when the board was read anew', () => {
    const { gathered, told } = gathering(8);
    gathered.take(news('north', 1, proposal, ['unit/a']));
    gathered.take(news('north', 2, proposal, ['unit/a', 'unit/b']));
    gathered.take(news('north', 3, proposal, ['unit/b']));
    gathered.flush();
    expect(told.at(-1)?.places).toEqual(['unit/a', 'unit/b']);
    gathered.take({ ...news('north', 4), events: null, places: null });
    gathered.take(news('north', 5, proposal, ['unit/c']));
    gathered.flush();
    expect(told.at(-1)).toMatchObject({ board: { seq: 5 }, events: null, places: null });
  });

  it('is sent once, however often it is asked for', () => {
    const { gathered, sent } = gathering(0);
    gathered.take(news('north', 1, arrival));
    gathered.flush();
    gathered.flush();
    expect(sent).toEqual(['north: 1']);
  });
});
