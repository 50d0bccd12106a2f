import { Injectable } from '@nestjs/common';
import { Refused, UnitOfWork, type Tx } from '@tilanne/platform/nest';
import { answered, type GivenAnswers } from '../answer.js';
import { contactedAgain } from '../contact.js';
import type { TaskChange } from '../receive.js';
import { isRefusal } from '../refusal.js';
import type { Task } from '../task.js';
import { TaskConsequences } from './consequences.service.js';
import { TaskAnswerStore } from './task-answer.store.js';
import { TaskStore, type TaskKey } from './task.store.js';

/** Writes what pure changes decided: the task, its event, its alarm and its ring, in one transaction. */
@Injectable()
export class TaskService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: TaskStore,
    private readonly answers: TaskAnswerStore,
    private readonly consequences: TaskConsequences,
  ) {}

  /** A nurse's answers: a new version of the task's answers, triaged again. Refused: not found, changed since. */
  async answer(key: TaskKey, given: GivenAnswers, givenBy: string): Promise<{ answersVersion: number }> {
    return this.unitOfWork.run(key.organisationId, async (tx) => {
      const task = await this.store.locked(tx.manager, key);
      if (!task) throw new Refused('task-not-found');
      const change = answered(task, given, tx.now);
      if (isRefusal(change)) throw new Refused(change.refused);
      const { organisationId, id: taskId, answersVersion } = change.task;
      const kept = { organisationId, taskId, answersVersion, observedAt: tx.now, givenBy };
      await this.store.update(tx.manager, change.task);
      await this.answers.insert(
        tx.manager,
        given.answers.map((answer) => ({ ...answer, ...kept })),
      );
      await this.consequences.follow(tx, change);
      return { answersVersion };
    });
  }

  /** Writes a task that is new or has changed, with all that follows from it. */
  async save(tx: Tx, known: Task | undefined, change: TaskChange): Promise<void> {
    if (!known) await this.store.insert(tx.manager, change.task);
    else if (change.task !== known) await this.store.update(tx.manager, change.task);
    await this.consequences.follow(tx, change);
  }

  /** Tells the contacts that the task is now linked to that there was a new one. */
  async linkEarlier(tx: Tx, earlier: readonly Task[], { id, links }: Task): Promise<void> {
    for (const task of earlier) {
      if (links.includes(task.id)) await this.save(tx, task, contactedAgain(task, id, tx));
    }
  }
}
