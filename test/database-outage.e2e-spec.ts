import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCentre, type Centre } from './centre.js';
import { startOwnPostgres, type OwnPostgres } from './own-postgres.js';
import type { RunningServer, ServerName } from './running-server.js';
import { sampleTask } from './sample.js';
import { Screen, signIn } from './screen.js';
import { SteadySender } from './steady-sender.js';
import { faultsOf, writtenTasks } from './written-tasks.js';

interface Problem {
  readonly code: string;
  readonly errorId: string;
}

/** How an outage begins. */
const outages = ['killed', 'stopped'] as const;

describe('a centre whose database is gone', () => {
  let postgres: OwnPostgres;
  let centre: Centre;
  let cookie: string;
  let screen: Screen;

  beforeAll(async () => {
    postgres = await startOwnPostgres();
    centre = await startCentre({ database: { url: postgres.url, drop: () => postgres.remove() } });
    cookie = await signIn(centre.boardUrl, 'hoitaja', centre.password);
    screen = new Screen([centre.boardUrl], cookie);
    screen.open();
    await screen.until(() => true);
  });

  afterAll(async () => {
    screen.close();
    await centre.stop();
  });

  const healthOf = async (opsUrl: string): Promise<unknown> => {
    const response = await fetch(`${opsUrl}/health`);
    return [response.status, await response.json()];
  };

  const allHealth = (): Promise<unknown[]> =>
    Promise.all(centre.servers.map(({ opsUrl }) => healthOf(opsUrl)));

  function serverNamed(wanted: ServerName): RunningServer {
    const server = centre.servers.find(({ name }) => name === wanted);
    if (!server) throw new Error(`No ${wanted} runs`);
    return server;
  }

  /** Nothing was stored: the answer says when to ask again, and where to look. */
  async function expectUnavailable(response: Response, server: ServerName): Promise<void> {
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    const { code, errorId } = (await response.json()) as Problem;
    expect(code).toBe('unavailable');
    await serverNamed(server).logged(errorId);
  }

  describe.each(outages)('because it was %s', (how) => {
    let steady: SteadySender;

    beforeAll(async () => {
      steady = new SteadySender(centre.postTask, { name: how, lanes: 4, every: 20, retries: true });
      steady.start();
      await steady.more(20);
      await (how === 'killed' ? postgres.kill() : postgres.stop());
    });

    afterAll(() => {
      steady.abandon();
    });

    it('takes nothing, and says when to ask again and where to look', async () => {
      await expectUnavailable(await centre.postTask(sampleTask(`never-${how}`)), 'intake');
      const headers = { authorization: `Bearer ${centre.bearerKey}` };
      await expectUnavailable(await fetch(`${centre.intakeUrl}/api/tasks/x`, { headers }), 'intake');
      await expectUnavailable(
        await fetch(`${centre.boardUrl}/api/session`, { headers: { cookie } }),
        'board',
      );
    });

    it('says of itself that it is down, and names the part', async () => {
      const down = (parts: object) => [503, { status: 'down', parts: { database: 'down', ...parts } }];
      const names = centre.servers.map(({ name }) => name);
      const wanted = names.map((name) => down(name === 'triage' ? { rules: 'up' } : {}));
      expect(await allHealth()).toEqual(wanted);
    });

    it('serves again within 30 seconds of its return, by itself', async () => {
      const back = performance.now();
      await postgres.again();
      await steady.more(20);
      await steady.handUntilTaken(`after-${how}`);
      const taskId = steady.taken.get(`after-${how}`) ?? '';
      const board = await screen.until(({ rows }) => rows[taskId]?.task.state === 'triaged');
      expect(performance.now() - back).toBeLessThan(30_000);
      expect(board.rows[taskId]?.proposal?.byHand).toBe(false);
      const states = (await allHealth()) as [number, { status: string }][];
      expect(states.map(([status]) => status)).toEqual(centre.servers.map(() => 200));
    });

    it('has every task that it acknowledged, whole and once, and proposes for each', async () => {
      await steady.stop();
      const ids = [...steady.taken.values()];
      await screen.until(({ rows }) => ids.every((id) => rows[id]?.task.state === 'triaged'));
      expect(await faultsOf(postgres.url, steady)).toEqual([]);
      expect(steady.refusals.get(503)).toBeGreaterThan(0);
      expect([...steady.refusals.keys()].filter((status) => status !== 503 && status !== 425)).toEqual([]);
      expect((await writtenTasks(postgres.url)).has(`never-${how}`)).toBe(false);
      expect(screen).toMatchObject({ gaps: 0, duplicates: 0, hashMismatches: 0 });
    });

    it('has written nothing of any patient to the log of the database', async () => {
      const log = await postgres.log();
      expect(log).toContain('database system is ready');
      for (const said of ['Esimerkkikatu', '+358 40', 'Heikko olo']) expect(log).not.toContain(said);
    });
  });
});
