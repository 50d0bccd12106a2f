import type { PoolClient } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { PreparedClient } from './prepared-client.js';
import type { Statement } from './statement.js';

/** A connection of the pool, as the data source makes them. */
export type Connection = PreparedClient & PoolClient;

/** Rows that a statement gave. */
export type Rows = readonly Readonly<Record<string, unknown>>[];

/** What a transaction has read at its beginning. */
interface Opened {
  readonly manager: EntityManager;
  readonly now: Date;
  /** Of each statement of the opening. */
  readonly rows: readonly Rows[];
}

/** What became of the work, and what is still to be written with the commit. */
interface Worked<T> {
  readonly value: T;
  readonly writes: readonly Statement[];
}

/** Without values a statement is not prepared, and what begins or ends a transaction cannot be. */
const begin: Statement = { text: 'start transaction' };
const time: Statement = { text: 'select now() as now', values: [] };
const commit: Statement = { text: 'commit' };

/** One transaction on a connection of the pool, with one message at its beginning and one at its end. */
export class Transaction {
  constructor(private readonly runner: QueryRunner) {}

  async run<T>(
    opening: readonly Statement[],
    work: (client: Connection, opened: Opened) => Promise<Worked<T>>,
  ): Promise<T> {
    try {
      const client = (await this.runner.connect()) as Connection;
      const { value, writes } = await work(client, await this.open(client, opening));
      await this.commit(client, writes);
      return value;
    } catch (error) {
      await this.rollBack();
      throw error;
    } finally {
      await this.runner.release();
    }
  }

  private async open(client: Connection, opening: readonly Statement[]): Promise<Opened> {
    const [, told, ...read] = await client.together([begin, time, ...opening]);
    // TypeORM locks rows only in what it takes for a transaction.
    Object.assign(this.runner, { isTransactionActive: true });
    return {
      manager: this.runner.manager,
      now: told?.rows[0]?.['now'] as Date,
      rows: read.map(({ rows }) => rows),
    };
  }

  /** A commit of what has failed in between is a rollback to the server, and no error. */
  private async commit(client: Connection, writes: readonly Statement[]): Promise<void> {
    const answers = await client.together([...writes, commit]);
    if (answers.at(-1)?.command !== 'COMMIT') throw new Error('The transaction was rolled back');
  }

  /** What the work failed of is told, and not that the connection may be gone as well. */
  private async rollBack(): Promise<void> {
    try {
      await this.runner.query('rollback');
    } catch {
      // Without its connection, a transaction ends by itself.
    }
  }
}
