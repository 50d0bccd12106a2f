import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { EventLogStore, type UnnumberedEvent } from './event-log.store.js';
import { plainError } from './plain-error.js';
import { withTransactionClient } from './transaction-client.js';

/** One open transaction. Everything in it is awaited one after the other: parallel branches outlive a rollback. */
export interface Tx {
  readonly manager: EntityManager;
  /** Clock of the database at the start of the transaction. */
  readonly now: Date;
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

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly events: EventLogStore,
  ) {}

  /**
   * Runs `work` in a transaction of the organisation and resolves after the commit.
   * Errors roll everything back and are thrown on.
   */
  async run<T>(organisationId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const after: (() => Promise<void>)[] = [];
    const result = await this.dataSource.transaction(async (manager) => {
      const client = (await manager.queryRunner?.connect()) as PoolClient;
      return withTransactionClient(client, async () => {
        const recorded: UnnumberedEvent[] = [];
        const rows = await manager.query<{ now: Date }[]>('select now() as now');
        const tx: Tx = {
          manager,
          now: rows[0]?.now ?? new Date(Number.NaN),
          record: (event) => void recorded.push(event),
          afterCommit: (act) => void after.push(act),
        };
        const value = await work(tx);
        if (recorded.length > 0) await this.events.append(manager, organisationId, recorded);
        return value;
      });
    });
    for (const act of after) await this.doAfterCommit(act);
    return result;
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
