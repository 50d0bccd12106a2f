import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { appending, type UnnumberedEvent } from './event-log.store.js';
import { plainError } from './plain-error.js';
import type { Statement } from './statement.js';
import { withTransactionClient } from './transaction-client.js';
import { Transaction, type Rows } from './transaction.js';

/** One open transaction. Everything in it is awaited one after the other: parallel branches outlive a rollback. */
export interface Tx {
  readonly manager: EntityManager;
  /** Clock of the database at the start of the transaction. */
  readonly now: Date;
  /** A write that goes out with the commit, in one message with all others: nothing in the transaction sees it. */
  write(statement: Statement): void;
  /** Remembers an event; all are numbered and written together as the transaction's last statement. */
  record(event: UnnumberedEvent): void;
  /** Runs after the commit. What is committed stands: a failure there is logged, and is the caller's to repair. */
  afterCommit(act: () => Promise<void>): void;
}

/** Where stores read. */
export type Reader = EntityManager;

/** Changes and their events in one transaction: either all of it is there or nothing. */
@Injectable()
export class UnitOfWork {
  private readonly logger = new Logger(UnitOfWork.name);

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in a transaction of the organisation and resolves after the commit. What `opening` reads goes out with
   * the beginning, one statement after the other in one message; `work` gets the rows of each.
   * Errors roll everything back and are thrown on.
   */
  async run<T>(
    organisationId: string,
    work: (tx: Tx, opened: readonly Rows[]) => Promise<T>,
    opening: readonly Statement[] = [],
  ): Promise<T> {
    const after: (() => Promise<void>)[] = [];
    const transaction = new Transaction(this.dataSource.createQueryRunner());
    const value = await transaction.run(opening, async (client, { manager, now, rows }) => {
      const writes: Statement[] = [];
      const recorded: UnnumberedEvent[] = [];
      const tx: Tx = {
        manager,
        now,
        write: (statement) => void writes.push({ ...statement, askedAt: new Error() }),
        record: (event) => void recorded.push(event),
        afterCommit: (act) => void after.push(act),
      };
      const done = await withTransactionClient(client, () => work(tx, rows));
      if (recorded.length > 0) writes.push(appending(organisationId, recorded));
      return { value: done, writes };
    });
    for (const act of after) await this.doAfterCommit(act);
    return value;
  }

  /** Runs reads that belong together: all of them see the same instant. */
  async read<T>(work: (reader: Reader) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', work);
  }

  private async doAfterCommit(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      this.logger.error({ error: plainError(error) }, 'Something that follows a commit failed');
    }
  }
}
