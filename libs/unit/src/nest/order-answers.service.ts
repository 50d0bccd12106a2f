import { Injectable } from '@nestjs/common';
import { Refused, UnitOfWork, type Tx } from '@tilanne/platform/nest';
import { DecisionService, type TaskAtHand } from '@tilanne/task/nest';
import type { Order, ReportedStep } from '../order.js';
import { stepped, stopped } from '../steps.js';
import { OrderConsequences } from './order-consequences.service.js';
import { OrderRecord } from './order-record.service.js';
import type { OrderKey } from './unit-order.store.js';

/** What becomes of an order once it is sent: its crew's steps, or a decision gone. */
@Injectable()
export class OrderAnswers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly record: OrderRecord,
    private readonly consequences: OrderConsequences,
    private readonly decisions: DecisionService,
  ) {}

  /** A step of the crew. Refused: not an order of this unit, or it has ended otherwise. */
  async step(
    key: OrderKey,
    reported: ReportedStep,
    who: { readonly unitId: string; readonly name: string },
  ): Promise<void> {
    await this.atHand(key, async (tx, order, atHand) => {
      if (order.unitId !== who.unitId || !order.sentAt) throw new Refused('order-not-found');
      const after = stepped(order, reported, { by: who.name, now: tx.now });
      if (after === 'over') throw new Refused('order-over', [], undefined, { how: order.endedHow });
      if (after === 'unchanged') return;
      const task = await this.consequences.follow(tx, { order: after, step: reported.step }, atHand);
      const type = after.endedAt && !order.endedAt ? 'order.ended' : 'order.changed';
      await this.record.write(tx, type, { task, order: after });
    });
  }

  /** Stands an order down whose decision has ended without it. */
  async stopOrphaned(key: OrderKey): Promise<void> {
    await this.atHand(key, async (tx, order, { task, live }) => {
      if (order.endedAt || live?.id === order.decisionId) return;
      await this.record.write(tx, 'order.ended', { task, order: stopped(order, tx.now) });
    });
  }

  private async atHand(
    key: OrderKey,
    work: (tx: Tx, order: Order, atHand: TaskAtHand) => Promise<void>,
  ): Promise<void> {
    await this.unitOfWork.run(key.organisationId, async (tx) => {
      const { taskId } = await this.record.named(tx, key);
      const atHand = await this.decisions.atHand(tx, { organisationId: key.organisationId, id: taskId });
      // Read again under the task's lock: it may have changed while waiting for it.
      await work(tx, await this.record.named(tx, key), atHand);
    });
  }
}
