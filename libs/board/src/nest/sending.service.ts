import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@tilanne/platform/nest';
import { isDiversion, isUrgent, raisedUnsent, sent, type Decision } from '@tilanne/task';
import { DecisionService, TaskService, type TaskKey } from '@tilanne/task/nest';
import { Responding } from './responding.service.js';

/** An ambulance may be decided before its unit is chosen: there is nobody to send it to yet. */
function isSendable({ outcome, target }: Decision): boolean {
  return outcome !== 'ambulance' || target !== null;
}

/** Sends what was decided, in a transaction of its own: a decision stands also while it cannot be sent. */
@Injectable()
export class Sending {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly decisions: DecisionService,
    private readonly tasks: TaskService,
    private readonly responding: Responding,
  ) {}

  /**
   * Sends the task's live decision, once: from then on the destination's time runs and the crew has its order. A
   * diversion of a task that was raised to A or B meanwhile is not sent: it ends.
   */
  async send(key: TaskKey): Promise<void> {
    await this.unitOfWork.run(key.organisationId, async (tx) => {
      const { task, live } = await this.decisions.atHand(tx, key);
      if (!live || live.sentAt || !isSendable(live)) return;
      if (isUrgent(task.urgencyClass) && isDiversion(live.outcome)) {
        await this.tasks.save(tx, task, raisedUnsent(task, tx.now));
        return this.responding.takeBack(tx, task, live);
      }
      if (!(await this.decisions.markSent(tx, live))) return;
      const change = sent(task, live, tx.now);
      await this.tasks.save(tx, task, change);
      await this.responding.send(tx, change.task, live);
    });
  }
}
