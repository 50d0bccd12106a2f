import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { freshDatabase } from './database.js';

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

describe('The database of a test file', () => {
  it('has every table of the migrations and is its own', async () => {
    const [one, other] = [await freshDatabase(), await freshDatabase()];
    const [first, second] = [await connected(one.url), await connected(other.url)];
    await first.query('create table only_here ()');
    const tables = async (client: pg.Client) => {
      const { rows } = await client.query<{ name: string }>(
        "select table_name as name from information_schema.tables where table_schema = 'public'",
      );
      return rows.map(({ name }) => name);
    };
    expect(await tables(first)).toEqual(expect.arrayContaining(['schema_migration', 'task', 'only_here']));
    expect(await tables(second)).toContain('task');
    expect(await tables(second)).not.toContain('only_here');
    await first.end();
    await second.end();
    await one.drop();
    await other.drop();
  });

  it('can be removed while somebody is still connected to it', async () => {
    const { url, drop } = await freshDatabase();
    const client = await connected(url);
    await drop();
    await expect(client.query('select 1')).rejects.toThrow();
    await expect(connected(url)).rejects.toThrow('does not exist');
  });
});
