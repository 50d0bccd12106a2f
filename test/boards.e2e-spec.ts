import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stateHash } from '@tilanne/board';
import { startCentre, type Centre } from './centre.js';
import type { RunningServer } from './running-server.js';
import { sampleTask } from './sample.js';
import { Screen, signIn } from './screen.js';

const screenCount = 40;

const taskCount = 120;

describe('two board processes', () => {
  let centre: Centre;
  let screens: Screen[] = [];

  beforeAll(async () => {
    centre = await startCentre({ boards: 2 });
  });

  afterAll(async () => {
    for (const screen of screens) screen.close();
    await centre.stop();
  });

  async function hand(from: number, to: number): Promise<string[]> {
    const ids: string[] = [];
    for (let index = from; index < to; index += 1) {
      const response = await centre.postTask(sampleTask(`load-${String(index)}`));
      expect(response.status).toBe(201);
      ids.push(((await response.json()) as { taskId: string }).taskId);
    }
    return ids;
  }

  it('bring 40 of 40 screens to the same whole board without a gap or a duplicate while one is killed three times', async () => {
    const boards = centre.servers.filter(({ name }) => name === 'board');
    const urls = boards.map(({ url }) => url);
    const cookie = await signIn(urls[0] ?? '', 'hoitaja', centre.password);
    screens = Array.from({ length: screenCount }, (_, index) => {
      const own = index % 2 === 0 ? urls : [...urls].reverse();
      return new Screen(own, cookie);
    });
    for (const screen of screens) screen.open();
    await Promise.all(screens.map((screen) => screen.until(() => true)));

    const ids: string[] = [];
    let killed: RunningServer | undefined = boards[0];
    for (let round = 0; round < 3; round += 1) {
      const from = round * (taskCount / 3);
      const handing = hand(from, from + taskCount / 3);
      await killed?.kill('SIGKILL');
      killed = await centre.start('board', killed);
      ids.push(...(await handing));
    }

    const whole = await Promise.all(
      screens.map((screen) =>
        screen.until(({ rows }) => ids.every((id) => rows[id]?.task.state === 'triaged')),
      ),
    );
    expect(whole).toHaveLength(screenCount);
    const seq = Math.max(...whole.map((board) => board.seq));
    const settled = await Promise.all(screens.map((screen) => screen.until((board) => board.seq >= seq)));
    expect(new Set(settled.map(stateHash)).size).toBe(1);
    expect(screens.map(({ gaps, duplicates, hashMismatches }) => gaps + duplicates + hashMismatches)).toEqual(
      screens.map(() => 0),
    );
    expect(screens.reduce((sum, { reconnects }) => sum + reconnects, 0)).toBeGreaterThan(0);
  });
});
