import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startCentre, type Centre } from './centre.js';
import { startRedis, type RedisServer } from './redis-server.js';
import { sampleTask } from './sample.js';
import { Screen, signIn } from './screen.js';

describe('the scaled-out profile, with the queue on Redis', () => {
  let redis: RedisServer;
  let centre: Centre;
  let screen: Screen;

  beforeAll(async () => {
    redis = await startRedis();
    centre = await startCentre({ triages: 2, env: { REDIS_URL: redis.url } });
    const cookie = await signIn(centre.boardUrl, 'hoitaja', centre.password);
    screen = new Screen([centre.boardUrl], cookie);
    screen.open();
  });

  afterAll(async () => {
    screen.close();
    await centre.stop();
    await redis.stop();
  });

  async function hand(id: string): Promise<string> {
    const response = await centre.postTask(sampleTask(id));
    expect(response.status).toBe(201);
    return ((await response.json()) as { taskId: string }).taskId;
  }

  it('proposes for a task once, though two workers serve the queue', async () => {
    const id = await hand('redis-first');
    const board = await screen.until(({ rows }) => rows[id]?.task.state === 'triaged');
    expect(board.rows[id]?.proposal?.reason).not.toBeNull();
  });

  it('takes tasks while Redis is down, and proposes for them when it is back', async () => {
    await redis.kill('SIGKILL');
    const ids = [await hand('redis-down-1'), await hand('redis-down-2')];
    await screen.until(({ rows }) => ids.every((id) => rows[id]?.task.state === 'received'));
    await redis.again();
    await screen.until(({ rows }) => ids.every((id) => rows[id]?.task.state === 'triaged'));
  });

  it('rings again for every task whose job Redis has forgotten', async () => {
    for (const worker of centre.servers.filter(({ name }) => name === 'triage')) await worker.kill('SIGKILL');
    const ids = [await hand('redis-flushed-1'), await hand('redis-flushed-2')];
    await redis.flush();
    await centre.start('triage');
    await screen.until(({ rows }) => ids.every((id) => rows[id]?.task.state === 'triaged'));
  });
});
