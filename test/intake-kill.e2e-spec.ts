import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCentre, type Centre } from './centre.js';
import type { RunningServer } from './running-server.js';
import { Screen, signIn } from './screen.js';
import { SteadySender } from './steady-sender.js';
import { faultsOf, writtenTasks } from './written-tasks.js';

const kills = 8;

describe('an intake that is killed again and again under load', () => {
  let centre: Centre;
  let screen: Screen;
  /** Sends again at once what had no answer, as a careful sender does. */
  let careful: SteadySender;
  /** Leaves what had no answer as it is, so that one can look at it. */
  let careless: SteadySender;

  beforeAll(async () => {
    centre = await startCentre();
    const cookie = await signIn(centre.boardUrl, 'hoitaja', centre.password);
    screen = new Screen([centre.boardUrl], cookie);
    screen.open();
    await screen.until(() => true);
    careful = new SteadySender(centre.postTask, { name: 'careful', lanes: 4, every: 0, retries: true });
    careless = new SteadySender(centre.postTask, { name: 'careless', lanes: 4, every: 0, retries: false });
  });

  afterAll(async () => {
    careful.abandon();
    careless.abandon();
    screen.close();
    await centre.stop();
  });

  it('takes tasks again as soon as it is back', async () => {
    careful.start();
    careless.start();
    let intake: RunningServer | undefined = centre.servers.find(({ name }) => name === 'intake');
    for (let kill = 0; kill < kills; kill += 1) {
      await Promise.all([careful.more(10), careless.more(10)]);
      await intake?.kill('SIGKILL');
      intake = await centre.start('intake', intake);
    }
    await careful.more(10);
    await Promise.all([careful.stop(), careless.stop()]);
  });

  it('has every acknowledged task exactly once, also those that were sent again', async () => {
    expect(await faultsOf(centre.databaseUrl, careful)).toEqual([]);
    expect(await faultsOf(centre.databaseUrl, careless)).toEqual([]);
  });

  it('has a task without an answer wholly or not at all, and once after it was sent again', async () => {
    const unknown = [...careless.unknown];
    expect(unknown.length).toBeGreaterThan(0);
    const before = await writtenTasks(centre.databaseUrl);
    for (const id of unknown) expect(await careless.hand(id)).toBe('taken');
    expect(await faultsOf(centre.databaseUrl, careless)).toEqual([]);
    // Whoever was there already is answered with the same id as before.
    const there = unknown.filter((id) => before.has(id));
    expect(there.filter((id) => careless.taken.get(id) !== before.get(id)?.id)).toEqual([]);
  });

  it('keeps no task that no sender knows of', async () => {
    const written = await writtenTasks(centre.databaseUrl);
    const known = new Set([...careful.taken.keys(), ...careless.taken.keys()]);
    expect([...written.keys()].filter((id) => !known.has(id))).toEqual([]);
    expect(written.size).toBe(known.size);
  });

  it('has every one of them on the board with a proposal', async () => {
    const ids = [...careful.taken.values(), ...careless.taken.values()];
    const board = await screen.until(({ rows }) => ids.every((id) => rows[id]?.task.state === 'triaged'));
    expect(Object.keys(board.rows).sort()).toEqual([...ids].sort());
    expect(ids.filter((id) => board.rows[id]?.proposal?.byHand !== false)).toEqual([]);
    expect(screen).toMatchObject({ gaps: 0, duplicates: 0, hashMismatches: 0, reconnects: 0 });
  });
});
