import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '../../../../test/database.js';
import { withDatabase } from './data-source.js';
import { refuseUnsafeDatabase } from './durability.js';

let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.drop());

async function set(setting: string): Promise<void> {
  const name = new URL(database.url).pathname.slice(1);
  await withDatabase(database.url, [], (dataSource) =>
    dataSource.query(`alter database ${name} set ${setting}`),
  );
}

function checked(): Promise<void> {
  return withDatabase(database.url, [], refuseUnsafeDatabase);
}

describe('a database that promises what it cannot keep', () => {
  it.each(['off', 'local'])(
    'is refused with synchronous_commit = %s, and says which setting it is',
    async (value) => {
      await set(`synchronous_commit = ${value}`);
      await expect(checked()).rejects.toThrow(
        `The database could lose acknowledged tasks: synchronous_commit is ${value}, must be on or`,
      );
    },
  );

  it.each(['on', 'remote_write', 'remote_apply'])('is taken with synchronous_commit = %s', async (value) => {
    await set(`synchronous_commit = ${value}`);
    await expect(checked()).resolves.toBeUndefined();
  });
});
