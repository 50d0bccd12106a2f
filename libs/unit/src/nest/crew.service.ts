import { Injectable } from '@nestjs/common';
import { Refused, UnitOfWork, type Reader } from '@tilanne/platform/nest';
import type { Decision, Task } from '@tilanne/task';
import { TaskStores } from '@tilanne/task/nest';
import type { CrewOrder, CrewPage } from '../crew-page.js';
import { orderSummaryOf, type Order } from '../order.js';
import type { Unit } from '../unit.js';
import { UnitOrderStore } from './unit-order.store.js';
import { UnitStore } from './unit.store.js';

function crewOrder(
  order: Order,
  unit: Unit,
  known: { task: Task; decision: Decision | undefined },
): CrewOrder {
  const { task, decision } = known;
  return {
    ...orderSummaryOf(order, unit.callSign),
    code: task.code,
    urgencyClass: task.urgencyClass,
    createdAt: task.createdAt.toISOString(),
    handover: task.handover,
    reason: decision?.reason ?? null,
  };
}

/** Reads what one unit may see: its own orders with their tasks. */
@Injectable()
export class CrewService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitStore,
    private readonly orders: UnitOrderStore,
    private readonly stores: TaskStores,
  ) {}

  /** The page of a unit. Refused with `not-allowed` when there is no such unit. */
  async page(organisationId: string, unitId: string): Promise<CrewPage> {
    return this.unitOfWork.read(async (reader) => {
      const unit = await this.units.byId(reader, { organisationId, id: unitId });
      if (!unit) throw new Refused('not-allowed');
      const all: CrewOrder[] = [];
      for (const order of await this.orders.ofUnit(reader, organisationId, unitId)) {
        const known = await this.knownOf(reader, order);
        if (known) all.push(crewOrder(order, unit, known));
      }
      return {
        unit: { id: unit.id, callSign: unit.callSign },
        current: all.find(({ endedAt }) => endedAt === null) ?? null,
        stopped: all.filter(({ endedAt }) => endedAt !== null),
        now: new Date().toISOString(),
      };
    });
  }

  private async knownOf(
    reader: Reader,
    { organisationId, taskId, decisionId }: Order,
  ): Promise<{ task: Task; decision: Decision | undefined } | undefined> {
    const task = await this.stores.tasks.byId(reader, { organisationId, id: taskId });
    const decision = await this.stores.decisions.byId(reader, { organisationId, id: decisionId });
    return task && { task, decision };
  }
}
