import { Injectable } from '@nestjs/common';
import { Refused, type Tx } from '@tilanne/platform/nest';
import { summaryOf, type Task } from '@tilanne/task';
import type { OrderEvent } from '../events.js';
import { orderSummaryOf, type Order } from '../order.js';
import type { Unit } from '../unit.js';
import { UnitOrderStore, type OrderKey } from './unit-order.store.js';
import { UnitStore } from './unit.store.js';

/** An order with its task, as an event tells of them. */
export interface OrderOfTask {
  readonly task: Task;
  readonly order: Order;
}

/** Writes orders, each change with the event that tells of it. */
@Injectable()
export class OrderRecord {
  constructor(
    private readonly orders: UnitOrderStore,
    private readonly units: UnitStore,
  ) {}

  async unit({ manager }: Tx, organisationId: string, id: string): Promise<Unit | undefined> {
    return this.units.byId(manager, { organisationId, id });
  }

  async running({ manager }: Tx, organisationId: string, decisionId: string): Promise<Order | undefined> {
    return this.orders.running(manager, { organisationId, decisionId });
  }

  /** Refused with `order-not-found`. */
  async named({ manager }: Tx, key: OrderKey): Promise<Order> {
    const order = await this.orders.byId(manager, key);
    if (!order) throw new Refused('order-not-found');
    return order;
  }

  async add(tx: Tx, made: OrderOfTask): Promise<void> {
    await this.orders.insert(tx.manager, made.order);
    await this.tell(tx, 'order.made', made);
  }

  async write(tx: Tx, type: OrderEvent['type'], changed: OrderOfTask): Promise<void> {
    await this.orders.update(tx.manager, changed.order);
    await this.tell(tx, type, changed);
  }

  private async tell(tx: Tx, type: OrderEvent['type'], { task, order }: OrderOfTask): Promise<void> {
    const unit = await this.unit(tx, order.organisationId, order.unitId);
    const summary = orderSummaryOf(order, unit?.callSign ?? order.unitId);
    const told: OrderEvent = { type, taskId: task.id, body: { task: summaryOf(task), order: summary } };
    tx.record(told);
  }
}
