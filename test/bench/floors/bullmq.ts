import {
  createPostgresBackend,
  Queue,
  setDefaultBackendFactory,
  Worker,
  type ConnectionOptions,
} from 'bullmq';
import { Pool } from 'pg';
import { machineMs } from '../clock.js';
import type { Ground } from '../systems/system.js';
import { timesOf, type Timed } from './timed.js';

interface Payload {
  readonly number: number;
}

/** As many jobs at once as the product's worker takes. */
const concurrency = 4;

function queuePool(connectionString: string): Pool {
  const pool = new Pool({ connectionString, max: 16, options: '-c search_path=bullmq' });
  return pool.setMaxListeners(50);
}

/** A bare queue and its worker in one process: `add` called → `completed`, on the same backend as the product's. */
export async function bullmqFloor({ databaseUrl, redisUrl }: Ground, seconds: number): Promise<Timed> {
  const pool = redisUrl === undefined ? queuePool(databaseUrl) : undefined;
  setDefaultBackendFactory(pool ? createPostgresBackend : undefined);
  const connection: ConnectionOptions = pool ?? { url: redisUrl ?? '', maxRetriesPerRequest: null };
  const queue = new Queue<Payload>('floor', { connection });
  const worker = new Worker<Payload>('floor', () => Promise.resolve(), { connection, concurrency });
  const waiting = new Map<number, () => void>();
  worker.on('completed', ({ data }) => waiting.get(data.number)?.());
  let number = 0;
  const times = await timesOf(seconds, async () => {
    const mine = (number += 1);
    const began = machineMs();
    const completed = new Promise<void>((resolve) => waiting.set(mine, resolve));
    await queue.add('floor', { number: mine }, { removeOnComplete: true });
    await completed;
    waiting.delete(mine);
    return machineMs() - began;
  });
  await worker.close();
  await queue.close();
  await pool?.end();
  return times;
}
