import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Pool, type PoolClient } from 'pg';
import { freshDatabase, type FreshDatabase } from '../../../../test/database.js';
import { joinsTransaction, withTransactionClient } from './transaction-client.js';

describe('joinsTransaction', () => {
  let database: FreshDatabase;
  let pool: Pool;
  let joining: Pool;

  beforeAll(async () => {
    database = await freshDatabase();
    pool = new Pool({ connectionString: database.url, max: 6 });
    joining = joinsTransaction(pool);
  });

  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  /** The server's own name of the connection that answers. */
  async function connectionOf(asked: Pick<Pool | PoolClient, 'query'>): Promise<number> {
    const { rows } = await asked.query<{ pid: number }>('select pg_backend_pid() as pid');
    return rows[0]?.pid ?? 0;
  }

  async function withClient<T>(work: (client: PoolClient, pid: number) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    try {
      return await work(client, await connectionOf(client));
    } finally {
      client.release();
    }
  }

  it('asks any connection of the pool outside a transaction', async () => {
    await withClient(async (_client, pid) => {
      expect(await connectionOf(joining)).not.toBe(pid);
    });
  });

  it('asks the transaction’s own connection inside one', async () => {
    await withClient(async (client, pid) => {
      expect(await withTransactionClient(client, () => connectionOf(joining))).toBe(pid);
    });
  });

  it('sees what the transaction has not committed yet', async () => {
    await withClient(async (client) => {
      await client.query('begin');
      await client.query('create table half_written (id int)');
      const seen = await withTransactionClient(client, () => joining.query('select * from half_written'));
      expect(seen.rowCount).toBe(0);
      await expect(joining.query('select * from half_written')).rejects.toThrow('does not exist');
      await client.query('rollback');
    });
  });

  it('keeps two transactions at once apart', async () => {
    await withClient((one, onePid) =>
      withClient(async (two, twoPid) => {
        const asked = [one, two].map((client) =>
          withTransactionClient(client, async () => {
            await Promise.resolve();
            return connectionOf(joining);
          }),
        );
        expect(await Promise.all(asked)).toEqual([onePid, twoPid]);
      }),
    );
  });

  it('takes only queries: a connection of one’s own still comes from the pool', async () => {
    await withClient(async (client, pid) => {
      const own = await withTransactionClient(client, () => joining.connect());
      expect(await connectionOf(own)).not.toBe(pid);
      own.release();
    });
  });

  it('does not touch a connection again once its transaction is over, even by code that outlives it', async () => {
    await withClient(async (client, pid) => {
      let end = (): void => undefined;
      const over = new Promise<void>((resolve) => (end = resolve));
      const late: Promise<number>[] = [];
      await withTransactionClient(client, () => {
        late.push(over.then(() => connectionOf(joining)));
        return Promise.resolve();
      });
      end();
      expect(await Promise.all(late)).not.toContain(pid);
    });
  });

  it('goes back to the pool after a transaction that failed', async () => {
    await withClient(async (client, pid) => {
      const failed = withTransactionClient(client, () => Promise.reject(new Error('no')));
      await expect(failed).rejects.toThrow('no');
      expect(await connectionOf(joining)).not.toBe(pid);
    });
  });

  it('never fails at once, so that who asks again for ever leaves the process its breath', async () => {
    const ended = new Pool({ connectionString: database.url });
    await ended.end();
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 1);
    await expect(joinsTransaction(ended).query('select 1')).rejects.toThrow('after calling end');
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(1);
  });
});
