import { DataSource, type DataSourceOptions, type EntitySchema } from 'typeorm';
import { House1763800000000 } from './migrations/1763800000000-house.js';
import { Deciding1764000000000 } from './migrations/1764000000000-deciding.js';
import { PreparedClient } from './prepared-client.js';
import { SnakeNaming } from './snake-naming.js';

/** Migrations in the order they run; a new one is added at the end and never changed afterwards. */
export const migrations = [House1763800000000, Deciding1764000000000];

/**
 * What holds for every connection of ours. The queue's schema is in the search path, because a job may be added on a
 * transaction's own connection. A process that hangs in the middle of a transaction holds the counter row of its
 * organisation, and nobody else can write: the database ends it before the others give up waiting.
 */
const sessionSettings = {
  search_path: 'public,bullmq',
  statement_timeout: '15s',
  idle_in_transaction_session_timeout: '5s',
};

function optionsOf(settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

/** How every process talks to PostgreSQL. */
export function dataSourceOptions(url: string, poolSize: number) {
  return {
    type: 'postgres',
    url,
    poolSize,
    migrations,
    migrationsTableName: 'schema_migration',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: false,
    applicationName: 'tilanne',
    connectTimeoutMS: 5_000,
    extra: { options: optionsOf(sessionSettings), keepAlive: true, Client: PreparedClient },
  } satisfies DataSourceOptions;
}

/** Runs `work` on a connection of its own and closes it, for commands that are no server. */
export async function withDatabase<T>(
  url: string,
  entities: EntitySchema[],
  work: (dataSource: DataSource) => Promise<T>,
): Promise<T> {
  const dataSource = new DataSource({ ...dataSourceOptions(url, 1), entities });
  await dataSource.initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
