import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refused, type Tx } from '@tilanne/platform/nest';
import { isUnitOutcome, type Decision, type Task } from '@tilanne/task';
import type { Order } from '../order.js';
import { dispatched, stopped } from '../steps.js';
import { OrderRecord } from './order-record.service.js';

/** What a decision does to its order, in the decision's own transaction. */
@Injectable()
export class OrderService {
  constructor(private readonly record: OrderRecord) {}

  /**
   * Writes the order of a decision that names a unit; an ambulance may be decided before its unit is chosen.
   * Refused: no such unit of that kind.
   */
  async make(tx: Tx, task: Task, { id: decisionId, outcome, target }: Decision): Promise<void> {
    if (!isUnitOutcome(outcome) || target === null) return;
    const { organisationId, id: taskId } = task;
    const unit = await this.record.unit(tx, organisationId, target);
    if (unit?.kind !== outcome) throw new Refused('target-not-known');
    const order: Order = {
      ...{ organisationId, id: randomUUID(), decisionId, taskId, unitId: unit.id },
      madeAt: tx.now,
      ...{ sentAt: null, reachedAt: null, shownAt: null, acknowledgedAt: null, actingAt: null },
      ...{ endedAt: null, endedHow: null, answeredBy: null, reason: null },
      ...{ stopReachedAt: null, stopShownAt: null, stopAcknowledgedAt: null },
    };
    await this.record.add(tx, { task, order });
  }

  /** Sends the order of a decision. Sent twice it has one effect. */
  async send(tx: Tx, task: Task, { organisationId, id: decisionId }: Decision): Promise<void> {
    const order = await this.record.running(tx, organisationId, decisionId);
    if (!order || order.sentAt) return;
    await this.record.write(tx, 'order.sent', { task, order: dispatched(order, tx.now) });
  }

  /** Stands the unit of a decision down; none, or one whose order has ended, stays as it is. */
  async stop(tx: Tx, task: Task, { organisationId, id: decisionId }: Decision): Promise<void> {
    const order = await this.record.running(tx, organisationId, decisionId);
    if (order) await this.record.write(tx, 'order.ended', { task, order: stopped(order, tx.now) });
  }
}
