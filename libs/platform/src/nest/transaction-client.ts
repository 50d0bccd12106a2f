import { AsyncLocalStorage } from 'node:async_hooks';
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

/**
 * The pool, but a query made inside a unit of work joins its transaction: so a job is added in the
 * transaction of its task, seen by no worker before the commit and gone with a rollback.
 */
export function joinsTransaction(pool: Pool): Pool {
  return new Proxy(pool, {
    get(target, key) {
      const owner = key === 'query' ? (current.getStore()?.client ?? target) : target;
      const member: unknown = Reflect.get(owner, key);
      return typeof member === 'function' ? (member.bind(owner) as unknown) : member;
    },
  });
}
