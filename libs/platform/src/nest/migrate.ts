import { runMigrations as migrateQueue } from 'bullmq';
import { Client } from 'pg';
import { withDatabase } from './data-source.js';

/** Dead rows of the queue's hot tables slow every claim; tuned after measurement, see docs/decisions. */
const vacuumTuning = `
  alter table bullmq.job set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000,
    autovacuum_vacuum_cost_delay = 0);
  alter table bullmq.event set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_cost_delay = 0);`;

async function migrateQueueSchema(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await migrateQueue(client);
    await client.query(vacuumTuning);
  } finally {
    await client.end();
  }
}

/**
 * Brings the database to the schema of this version: the queue's own tables, then ours. Safe to run again and
 * from several processes at once; there is no way back but a backup.
 */
export async function migrate(databaseUrl: string): Promise<void> {
  await migrateQueueSchema(databaseUrl);
  await withDatabase(databaseUrl, [], async (dataSource) => {
    // Waiting for another process's migration, and a migration itself, may take longer than any query of a server.
    await dataSource.query('set statement_timeout = 0');
    await dataSource.query('select pg_advisory_lock(724001)');
    await dataSource.runMigrations({ transaction: 'all' });
  });
}
