import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';

/** The client of the transaction under way; taken out at its end, for code that outlives it. */
interface Borrowed {
  client: PoolClient | undefined;
}

const current = new AsyncLocalStorage<Borrowed>();

/** Runs `work` so that queries through `joinsTransaction(pool)` go to `client`, inside its transaction. */
export async function withTransactionClient<T>(client: PoolClient, work: () => Promise<T>): Promise<T> {
  const borrowed: Borrowed = { client };
  try {
    return await current.run(borrowed, work);
  } finally {
    borrowed.client = undefined;
  }
}

/** How long a query outside a transaction takes to fail at least, in milliseconds. */
const failsAfter = 50;

type Query = (...asked: unknown[]) => Promise<unknown>;

/**
 * A pool that has ended refuses a query at once, and a worker of BullMQ 6.7 asks again at once: without a pause the
 * process would do nothing else any more, not even stop.
 */
function failingSlowly(query: Query): Query {
  return async (...asked) => {
    try {
      return await query(...asked);
    } catch (error) {
      await setTimeout(failsAfter);
      throw error;
    }
  };
}

/**
 * The pool, but a query made inside a unit of work joins its transaction: so a job is added in the
 * transaction of its task, seen by no worker before the commit and gone with a rollback.
 */
export function joinsTransaction(pool: Pool): Pool {
  const ownQuery = failingSlowly(pool.query.bind(pool));
  return new Proxy(pool, {
    get(target, key) {
      const owner = key === 'query' ? current.getStore()?.client : target;
      if (!owner) return ownQuery;
      const member: unknown = Reflect.get(owner, key);
      return typeof member === 'function' ? (member.bind(owner) as unknown) : member;
    },
  });
}
