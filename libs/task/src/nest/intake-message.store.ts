import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { intakeMessageTable, type IntakeMessage } from './intake-message.table.js';

/** How a request is named by its sender. */
export interface RequestKey {
  readonly organisationId: string;
  readonly senderId: string;
  readonly requestId: string;
}

/** Reads and writes the messages of senders. */
@Injectable()
export class IntakeMessageStore {
  /** False while another process is still handling the same request; held until the end of the transaction. */
  async lockRequest(manager: EntityManager, key: RequestKey): Promise<boolean> {
    const rows = await manager.query<{ locked: boolean }[]>(
      'select pg_try_advisory_xact_lock(hashtextextended($1, 2)) as locked',
      [`${key.organisationId} ${key.senderId} ${key.requestId}`],
    );
    return rows[0]?.locked ?? false;
  }

  async byRequest(manager: EntityManager, key: RequestKey): Promise<IntakeMessage | null> {
    return manager.findOneBy(intakeMessageTable, { ...key });
  }

  async insert(manager: EntityManager, message: IntakeMessage): Promise<void> {
    await manager.insert(intakeMessageTable, message);
  }
}
