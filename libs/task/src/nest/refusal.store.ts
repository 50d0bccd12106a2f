import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RefusalSummary } from '../events.js';
import { senderTable } from './sender.table.js';
import { refusalTable, type StoredRefusal } from './refusal.table.js';

/** More names of wrong fields than these help nobody. */
const mostNames = 20;

function told({ id, at, code, fields, count }: StoredRefusal, sender: string | undefined): RefusalSummary {
  const names = fields.slice(0, mostNames).map(({ field }) => field);
  return { id, at: at.toISOString(), sender: sender ?? null, code, fields: names, count };
}

/** Reads and writes refused intakes. */
@Injectable()
export class RefusalStore {
  /** Writes a refusal; one of a group that is already there is counted onto it. Returns the row as it stands. */
  async add(manager: EntityManager, refusal: StoredRefusal): Promise<StoredRefusal> {
    if (refusal.groupedBy === null) {
      await manager.insert(refusalTable, refusal);
      return refusal;
    }
    const { organisationId, groupedBy } = refusal;
    const grouped = await manager.findOne(refusalTable, {
      where: { organisationId, groupedBy },
      lock: { mode: 'pessimistic_write' },
    });
    if (!grouped) {
      await manager.insert(refusalTable, refusal);
      return refusal;
    }
    const count = grouped.count + refusal.count;
    await manager.update(refusalTable, { organisationId, id: grouped.id }, { count });
    return { ...grouped, count };
  }

  /** Two processes that begin the same group wait for each other. */
  async lockGroup(manager: EntityManager, organisationId: string, groupedBy: string): Promise<void> {
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [
      `${organisationId} ${groupedBy}`,
    ]);
  }

  /** A refusal as the shift lead sees it. */
  async summaryOf(manager: EntityManager, refusal: StoredRefusal): Promise<RefusalSummary> {
    const { organisationId, senderId: id } = refusal;
    const sender = id === null ? null : await manager.findOneBy(senderTable, { organisationId, id });
    return told(refusal, sender?.name);
  }

  /** The newest refusals, newest first. */
  async newest(manager: EntityManager, organisationId: string, most: number): Promise<RefusalSummary[]> {
    const rows = await manager
      .createQueryBuilder(refusalTable, 'refusal')
      .where('refusal.organisationId = :organisationId', { organisationId })
      .orderBy('refusal.at', 'DESC')
      .addOrderBy('refusal.id', 'DESC')
      .limit(most)
      .getMany();
    const senders = await manager.findBy(senderTable, { organisationId });
    const names = new Map(senders.map(({ id, name }) => [id, name]));
    return rows.map((row) => told(row, names.get(row.senderId ?? '')));
  }
}
