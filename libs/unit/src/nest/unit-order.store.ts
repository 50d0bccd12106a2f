import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { Order } from '../order.js';
import { unitOrderTable } from './unit-order.table.js';

/** Names one order. */
export interface OrderKey {
  readonly organisationId: string;
  readonly id: string;
}

const concernsCrew = `(endedAt is null or (endedHow = 'stopped' and stopAcknowledgedAt is null))`;

function ofTable(alias: string): string {
  return concernsCrew.replaceAll(/(endedAt|endedHow|stopAcknowledgedAt)/g, `${alias}.$1`);
}

/** Reads and writes orders; whoever changes one holds the lock of its task. */
@Injectable()
export class UnitOrderStore {
  async insert(manager: EntityManager, order: Order): Promise<void> {
    await manager.insert(unitOrderTable, { ...order });
  }

  async update(manager: EntityManager, order: Order): Promise<void> {
    const { organisationId, id, ...fields } = order;
    await manager.update(unitOrderTable, { organisationId, id }, fields);
  }

  async byId(manager: EntityManager, key: OrderKey): Promise<Order | undefined> {
    return (await manager.findOneBy(unitOrderTable, { ...key })) ?? undefined;
  }

  /** The order of a decision that runs. */
  async running(
    manager: EntityManager,
    key: { readonly organisationId: string; readonly decisionId: string },
  ): Promise<Order | undefined> {
    return (await manager.findOneBy(unitOrderTable, { ...key, endedAt: IsNull() })) ?? undefined;
  }

  /** Every order of a task, oldest first. */
  async ofTask(manager: EntityManager, organisationId: string, taskId: string): Promise<Order[]> {
    return manager.find(unitOrderTable, { where: { organisationId, taskId }, order: { madeAt: 'ASC' } });
  }

  /** Every order that still concerns its crew: it runs, or its stand-down is not acknowledged. */
  async concerning(manager: EntityManager, organisationId: string): Promise<Order[]> {
    return manager
      .createQueryBuilder(unitOrderTable, 'o')
      .where('o.organisationId = :organisationId', { organisationId })
      .andWhere(ofTable('o'))
      .getMany();
  }

  /** The sent orders that concern one unit, newest first. */
  async ofUnit(manager: EntityManager, organisationId: string, unitId: string): Promise<Order[]> {
    return manager
      .createQueryBuilder(unitOrderTable, 'o')
      .where('o.organisationId = :organisationId and o.unitId = :unitId', { organisationId, unitId })
      .andWhere(`o.sentAt is not null and ${ofTable('o')}`)
      .orderBy('o.madeAt', 'DESC')
      .getMany();
  }

  /** Orders that run although their decision has ended, at most 200. */
  async orphaned(manager: EntityManager): Promise<OrderKey[]> {
    return manager.query<OrderKey[]>(
      `select unit_order.organisation_id as "organisationId", unit_order.id from unit_order
       join decision on decision.organisation_id = unit_order.organisation_id and decision.id = unit_order.decision_id
       where unit_order.ended_at is null and decision.ended_at is not null limit 200`,
    );
  }
}
