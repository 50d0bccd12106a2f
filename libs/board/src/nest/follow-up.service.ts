import { Injectable } from '@nestjs/common';
import { Refused, UnitOfWork, type Tx } from '@tilanne/platform/nest';
import {
  calledOff,
  closed,
  isDecided,
  isTakenBack,
  isUnitOutcome,
  type Closing,
  type Task,
  type TaskChange,
  type UnitChoice,
} from '@tilanne/task';
import { DecisionService, TaskService, type TaskAtHand, type TaskKey } from '@tilanne/task/nest';
import { Aftermath } from './aftermath.service.js';

/** The task closed, or undefined when it may not be. */
function closing(task: Task, now: Date): TaskChange | undefined {
  if (task.state === 'advised' || task.state === 'notice') return closed(task, now);
  return isDecided(task.state) && isTakenBack(task) ? calledOff(task, now) : undefined;
}

/** What a nurse does with a task that is decided: chooses or changes its unit, closes it. */
@Injectable()
export class FollowUp {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly decisions: DecisionService,
    private readonly tasks: TaskService,
    private readonly aftermath: Aftermath,
  ) {}

  /** Sends this unit; another one that had the order is stood down. Refused: decided otherwise since, no such unit. */
  async chooseUnit(key: TaskKey, { decision: seen, unitId }: UnitChoice): Promise<void> {
    await this.unitOfWork.run(key.organisationId, async (tx) => {
      const { task, live } = await this.seen(tx, key, seen);
      if (!live || !isUnitOutcome(live.outcome)) throw new Refused('task-changed');
      // The same choice again is the first one sent twice: its order must not be stopped.
      if (live.target === unitId) return;
      const decision = await this.decisions.setTarget(tx, live, unitId);
      await this.aftermath.withUnit(tx, task, decision);
    });
  }

  /**
   * Closes a task after its call-back, a notice that the response centre has, or a task that its sender has taken
   * back: the help on its way is then called off. Refused: not such a task, changed.
   */
  async close(key: TaskKey, seen: Closing): Promise<void> {
    await this.unitOfWork.run(key.organisationId, async (tx) => {
      const { task, live } = await this.seen(tx, key, seen.decision);
      const change = closing(task, tx.now);
      if (!change) throw new Refused('task-changed', [], undefined, { state: task.state });
      await this.tasks.save(tx, task, change);
      if (live) await this.aftermath.callOff(tx, change.task, live);
    });
  }

  private async seen(tx: Tx, key: TaskKey, decision: string | null): Promise<TaskAtHand> {
    const atHand = await this.decisions.atHand(tx, key);
    const { task, live } = atHand;
    if ((live?.id ?? null) !== decision)
      throw new Refused('task-changed', [], undefined, { state: task.state });
    return atHand;
  }
}
