import { Injectable } from '@nestjs/common';
import { AlarmService } from '@tilanne/alarm/nest';
import type { Tx } from '@tilanne/platform/nest';
import { closed, type Task } from '@tilanne/task';
import { TaskService, type TaskAtHand } from '@tilanne/task/nest';
import { isRefusing, type Order, type ReportedStep } from '../order.js';

/** An order after a step of its crew. */
export interface AnsweredOrder {
  readonly order: Order;
  readonly step: ReportedStep['step'];
}

/** What a crew's answer means for its task. */
@Injectable()
export class OrderConsequences {
  constructor(
    private readonly tasks: TaskService,
    private readonly alarms: AlarmService,
  ) {}

  /**
   * The task after a crew's step: closed when the unit has finished. A crew that cannot comply, or cannot stand down,
   * alarms the nurses whatever has been decided since: they think the unit is elsewhere.
   */
  async follow(tx: Tx, { order, step }: AnsweredOrder, { task, live }: TaskAtHand): Promise<Task> {
    if (isRefusing(step)) {
      const { organisationId, id: subjectId } = task;
      await this.alarms.raise(tx, { organisationId, kind: 'order-refused', subjectId });
    }
    if (order.endedHow !== 'finished' || live?.id !== order.decisionId) return task;
    const change = closed(task, tx.now);
    await this.tasks.save(tx, task, change);
    return change.task;
  }
}
