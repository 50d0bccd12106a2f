import { BullModule } from '@nestjs/bullmq';
import { Global, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { createPostgresBackend, setDefaultBackendFactory, type ConnectionOptions } from 'bullmq';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { ServerEnv } from './env.js';
import { PreparedClient } from './prepared-client.js';
import { settings } from './settings.module.js';
import { joinsTransaction } from './transaction-client.js';

/** Connections of the queue: producers, the worker's claims and its one listening connection. */
const poolSize = 8;

/** Where the queue lives and whether a job can be added in the transaction of its task. */
@Injectable()
export class QueueHome implements OnApplicationShutdown {
  /** True on PostgreSQL: the job commits with its task. False on Redis: it is rung after the commit and swept. */
  readonly joinsTransactions: boolean;
  readonly connection: ConnectionOptions;
  private readonly pool: Pool | undefined;

  constructor(@Inject(settings) env: ServerEnv) {
    this.joinsTransactions = env.REDIS_URL === undefined;
    if (env.REDIS_URL !== undefined) {
      this.connection = { url: env.REDIS_URL, maxRetriesPerRequest: null };
      return;
    }
    setDefaultBackendFactory(createPostgresBackend);
    this.pool = new Pool({
      connectionString: env.DATABASE_URL,
      max: poolSize,
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
      application_name: 'tilanne-queue',
      options: '-c search_path=bullmq',
      Client: PreparedClient,
    });
    this.pool.setMaxListeners(50);
    // An idle connection lost with the database must not end the process: the pool opens another.
    this.pool.on('error', () => undefined);
    this.connection = joinsTransaction(this.pool);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.pool && !this.pool.ending) await this.pool.end();
  }
}

/** Makes the queue's home known; queues and workers are registered by the capability that owns them. */
@Global()
@Module({ providers: [QueueHome], exports: [QueueHome] })
class QueueHomeModule {}

@Module({
  imports: [
    QueueHomeModule,
    BullModule.forRootAsync({
      imports: [QueueHomeModule],
      // A queue remembers a first failure for ever: it is made only once the database has answered.
      inject: [QueueHome, DataSource],
      useFactory: (home: QueueHome) => ({ connection: home.connection }),
    }),
  ],
})
export class QueueModule {}
