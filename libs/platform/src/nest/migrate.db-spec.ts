import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { emptyDatabase, type FreshDatabase } from '../../../../test/database.js';
import { migrations, withDatabase } from './data-source.js';
import { migrate } from './migrate.js';

let database: FreshDatabase;

beforeEach(async () => {
  database = await emptyDatabase();
});

afterEach(() => database.drop());

async function query<Row>(sql: string): Promise<Row[]> {
  return withDatabase(database.url, [], (dataSource) => dataSource.query<Row[]>(sql));
}

async function tables(): Promise<string[]> {
  const rows = await query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_schema in ('public', 'bullmq') order by 1`,
  );
  return rows.map(({ name }) => name);
}

async function ledger(): Promise<string[]> {
  return (await query<{ name: string }>('select name from schema_migration order by id')).map(
    ({ name }) => name,
  );
}

const names = migrations.map(({ name }) => name);

describe('migrate', () => {
  it('makes every table of ours and of the queue in an empty database', async () => {
    await migrate(database.url);
    expect(await tables()).toEqual(
      expect.arrayContaining([
        'public.task',
        'public.event_log',
        'public.alarm',
        'public.session',
        'bullmq.job',
      ]),
    );
    expect(await ledger()).toEqual(names);
  });

  it('again changes nothing', async () => {
    await migrate(database.url);
    const before = await tables();
    await migrate(database.url);
    expect(await tables()).toEqual(before);
    expect(await ledger()).toEqual(names);
  });

  it('from several processes at once runs each migration once', async () => {
    await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
    expect(await ledger()).toEqual(names);
    expect(await tables()).toContain('public.task');
  });

  it('keeps the dead rows of the queue from piling up', async () => {
    await migrate(database.url);
    const [row] = await query<{ options: string[] }>(
      `select reloptions as options from pg_class where oid = 'bullmq.job'::regclass`,
    );
    expect(row?.options).toEqual(
      expect.arrayContaining(['autovacuum_vacuum_scale_factor=0', 'autovacuum_vacuum_threshold=1000']),
    );
  });

  it('gives every row of ours its organisation, first in its key, so that tables can be distributed on it', async () => {
    await migrate(database.url);
    const keys = await query<{ tables: string; first: string }>(
      `select conrelid::regclass::text as tables, attname as first
       from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
       where contype in ('p', 'u', 'f') and connamespace = 'public'::regnamespace order by 1`,
    );
    const others = keys.filter(({ first }) => first !== 'organisation_id').map((key) => key.tables);
    expect([...new Set(others)].sort()).toEqual(['schema_migration', 'session']);
  });

  it('can be taken back where nothing has been stored yet', async () => {
    await migrate(database.url);
    await withDatabase(database.url, [], async (dataSource) => {
      for (const _one of dataSource.migrations) await dataSource.undoLastMigration();
    });
    expect((await tables()).filter((name) => name.startsWith('public.'))).toEqual([
      'public.schema_migration',
    ]);
  });
});
