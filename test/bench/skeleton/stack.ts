import { AsyncLocalStorage } from 'node:async_hooks';
import { BullModule } from '@nestjs/bullmq';
import { TypeOrmModule } from '@nestjs/typeorm';
import { createPostgresBackend, setDefaultBackendFactory, type ConnectionOptions } from 'bullmq';
import { Pool, type PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { settings } from './settings.js';

export const queueName = 'skeleton';

const transactionClient = new AsyncLocalStorage<PoolClient>();

function queueConnection(): ConnectionOptions {
  if (settings.redisUrl !== undefined) return { url: settings.redisUrl, maxRetriesPerRequest: null };
  setDefaultBackendFactory(createPostgresBackend);
  const pool = new Pool({
    connectionString: settings.databaseUrl,
    max: 8,
    keepAlive: true,
    options: '-c search_path=bullmq',
  });
  pool.setMaxListeners(50);
  return new Proxy(pool, {
    get(target, key) {
      const owner = key === 'query' ? (transactionClient.getStore() ?? target) : target;
      const member: unknown = Reflect.get(owner, key);
      return typeof member === 'function' ? (member.bind(owner) as unknown) : member;
    },
  });
}

/** The modules every process of the skeleton has, with pools as large as the product's. */
export function stack() {
  return [
    TypeOrmModule.forRoot({
      type: 'postgres',
      url: settings.databaseUrl,
      poolSize: 12,
      extra: { options: '-c search_path=public,bullmq', keepAlive: true },
    }),
    BullModule.forRoot({ connection: queueConnection() }),
    BullModule.registerQueue({ name: queueName }),
  ];
}

/** Runs `work` in a transaction that the queue joins, when it lives in the same database. */
export async function inTransaction(
  dataSource: DataSource,
  work: (manager: EntityManager) => Promise<void>,
): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const client = (await manager.queryRunner?.connect()) as PoolClient;
    await transactionClient.run(client, () => work(manager));
  });
}
