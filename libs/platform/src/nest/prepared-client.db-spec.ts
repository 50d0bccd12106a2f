import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../../test/database.js';
import { PreparedClient } from './prepared-client.js';

let database: FreshDatabase;
let client: PreparedClient;

beforeAll(async () => {
  database = await freshDatabase();
  client = new PreparedClient({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Texts that the server has prepared for the connection. */
async function prepared(): Promise<string[]> {
  const { rows } = await client.query<{ statement: string }>('select statement from pg_prepared_statements');
  return rows.map(({ statement }) => statement);
}

async function ask(text: string, ...values: readonly unknown[]): Promise<unknown[]> {
  return (await client.query<Record<string, unknown>>(text, [...values])).rows;
}

describe('a connection that prepares', () => {
  it('prepares a text with values once, and answers with the values of each time', async () => {
    expect(await ask('select $1::int as value', 1)).toEqual([{ value: 1 }]);
    expect(await ask('select $1::int as value', 2)).toEqual([{ value: 2 }]);
    expect(await prepared()).toEqual(['select $1::int as value']);
  });

  it('sends what has no values as it is, several statements at once too', async () => {
    const before = await prepared();
    await client.query('select 1; select 2');
    await client.query('select 1; select 2', []);
    expect(await prepared()).toEqual(before);
  });

  it('goes on after a statement that failed', async () => {
    await expect(ask('select 1 / $1::int as value', 0)).rejects.toThrow('division by zero');
    expect(await ask('select 1 / $1::int as value', 1)).toEqual([{ value: 1 }]);
  });

  it('serves a pool, with callbacks as the pool asks', async () => {
    const pool = new pg.Pool({ connectionString: database.url, Client: PreparedClient });
    const { rows } = await pool.query<{ value: string }>('select $1::text as value', ['pooled']);
    expect(rows).toEqual([{ value: 'pooled' }]);
    await pool.end();
  });
});

describe('statements sent together', () => {
  it('are answered in their order', async () => {
    const answers = await client.together([
      { text: 'create temporary table held (number int)' },
      { text: 'insert into held select generate_series(1, $1)', values: [3] },
      { text: 'select count(*)::int as count from held', values: [] },
    ]);
    expect(answers.map(({ command }) => command)).toEqual(['CREATE', 'INSERT', 'SELECT']);
    expect(answers[2]?.rows).toEqual([{ count: 3 }]);
  });

  it('go on behind one that fails, outside a transaction; its failure is thrown when all are over', async () => {
    await client.query('create temporary table kept (number int)');
    const failing = client.together([
      { text: 'insert into kept values ($1)', values: [1] },
      { text: 'select 1 / $1::int', values: [0] },
      { text: 'insert into kept values ($1)', values: [2] },
    ]);
    await expect(failing).rejects.toThrow('division by zero');
    expect(await ask('select number from kept where number > $1 order by number', 0)).toEqual([
      { number: 1 },
      { number: 2 },
    ]);
  });

  it('are prepared with values, also with an empty list of them', async () => {
    await client.together([{ text: 'select 7 as seven', values: [] }]);
    expect(await prepared()).toContain('select 7 as seven');
    await client.together([{ text: 'select 8 as eight' }]);
    expect(await prepared()).not.toContain('select 8 as eight');
  });

  it('can be prepared again after a transaction failed before they were', async () => {
    const later = { text: 'select $1::int as later', values: [5] };
    const failing = client.together([
      { text: 'start transaction' },
      { text: 'select 1 / $1::int as broken', values: [0] },
      later,
      { text: 'commit' },
    ]);
    await expect(failing).rejects.toThrow('division by zero');
    expect((await client.together([later]))[0]?.rows).toEqual([{ later: 5 }]);
  });

  it('fail when the connection is lost, all of them', async () => {
    const lost = new PreparedClient({ connectionString: database.url });
    await lost.connect();
    const failing = lost.together([
      { text: 'select pg_terminate_backend(pg_backend_pid())' },
      { text: 'select $1::int as unheard', values: [1] },
    ]);
    await expect(failing).rejects.toThrow(/terminat/);
    await lost.end();
  });
});

describe('texts without end', () => {
  it('are prepared only until they would fill the memory of a connection', async () => {
    for (let number = 0; number < 450; number += 1)
      await ask(`select $1::int + ${String(number)} as value`, number);
    expect((await prepared()).length).toBeLessThanOrEqual(400);
    expect(await ask('select $1::int + 449 as value', 1)).toEqual([{ value: 450 }]);
  });
});
