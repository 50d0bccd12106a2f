import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askDatabase, cutConnections } from './ask-database.js';
import { startCentre, type Centre } from './centre.js';
import { sampleTask } from './sample.js';
import { Screen, signIn } from './screen.js';
import { SteadySender } from './steady-sender.js';
import { faultsOf } from './written-tasks.js';

const hintLine = 'tilanne-hint';

describe('a centre whose connections to the database are cut', () => {
  let centre: Centre;
  let screen: Screen;
  let sender: SteadySender;

  beforeAll(async () => {
    centre = await startCentre();
    const cookie = await signIn(centre.boardUrl, 'hoitaja', centre.password);
    screen = new Screen([centre.boardUrl], cookie);
    screen.open();
    await screen.until(() => true);
    sender = new SteadySender(centre.postTask, { name: 'cut', lanes: 4, every: 20, retries: true });
  });

  afterAll(async () => {
    sender.abandon();
    screen.close();
    await centre.stop();
  });

  /** Resolves as soon as somebody listens for hints again. */
  async function listening(): Promise<void> {
    const hints = () =>
      askDatabase<{ query: string }>(
        centre.databaseUrl,
        `select query from pg_stat_activity
         where datname = current_database() and application_name = $1 and query like 'listen %'`,
        [hintLine],
      );
    while ((await hints()).length === 0);
  }

  it('sees changes within two seconds though the line for hints was cut, and listens again by itself', async () => {
    for (let round = 0; round < 3; round += 1) {
      await listening();
      expect(await cutConnections(centre.databaseUrl, hintLine)).toBe(1);
      const response = await centre.postTask(sampleTask(`unhinted-${String(round)}`));
      const { taskId } = (await response.json()) as { taskId: string };
      const written = performance.now();
      await screen.until(({ rows }) => rows[taskId] !== undefined);
      expect(performance.now() - written).toBeLessThan(2_000);
    }
    expect(screen.reconnects).toBe(0);
  });

  it('goes on without a restart though all of them are cut again and again, and loses nothing it took', async () => {
    sender.start();
    let cut = 0;
    for (let round = 0; round < 6; round += 1) {
      await sender.more(15);
      cut += await cutConnections(centre.databaseUrl);
    }
    await sender.more(15);
    await sender.stop();
    expect(cut).toBeGreaterThan(30);

    const ids = [...sender.taken.values()];
    const board = await screen.until(({ rows }) => ids.every((id) => rows[id]?.task.state === 'triaged'));
    expect(ids.filter((id) => board.rows[id]?.proposal?.byHand !== false)).toEqual([]);
    expect(await faultsOf(centre.databaseUrl, sender)).toEqual([]);
    expect(screen).toMatchObject({ gaps: 0, duplicates: 0, hashMismatches: 0 });
    // Whoever asked in the moment of a cut was told to ask again, and of nothing else.
    expect([...sender.refusals.keys()].filter((status) => status !== 503 && status !== 425)).toEqual([]);
  });
});
