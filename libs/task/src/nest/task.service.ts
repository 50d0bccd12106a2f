import { Injectable } from '@nestjs/common';
import { Refused, UnitOfWork, type Tx } from '@tilanne/platform/nest';
import { answered, type GivenAnswers } from '../answer.js';
import { contactedAgain } from '../contact.js';
import type { TaskChange } from '../receive.js';
import { isRefusal } from '../refusal.js';
import { isDecided, isOnBoard, mayFollow } from '../states.js';
import type { DecisionEnd } from '../decision.js';
import type { Task } from '../task.js';
import { TaskConsequences } from './consequences.service.js';
import { TaskStores } from './task-stores.service.js';
import type { TaskKey } from './task.store.js';

/** Why a decision ends when its task goes on without it; asked about the state it comes to. */
function endOf({ event, task }: TaskChange): DecisionEnd {
  if (task.state === 'cancelled') return 'cancelled';
  if (event === 'task.closed') return 'closed';
  return task.state === 'notice' ? 'raised' : 'reopened';
}

/** Writes what pure changes decided: the task, its event, its alarm and its ring, in one transaction. */
@Injectable()
export class TaskService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stores: TaskStores,
    private readonly consequences: TaskConsequences,
  ) {}

  /** A nurse's answers: a new version of the task's answers, triaged again. Refused: not found, changed since. */
  async answer(key: TaskKey, given: GivenAnswers, givenBy: string): Promise<{ answersVersion: number }> {
    return this.unitOfWork.run(key.organisationId, async (tx) => {
      const task = await this.stores.tasks.locked(tx.manager, key);
      if (!task) throw new Refused('task-not-found');
      const change = answered(task, given, tx.now);
      if (isRefusal(change)) throw new Refused(change.refused);
      const { organisationId, id: taskId, answersVersion } = change.task;
      const kept = { organisationId, taskId, answersVersion, observedAt: tx.now, givenBy };
      await this.save(tx, task, change);
      await this.stores.answers.insert(
        tx.manager,
        given.answers.map((answer) => ({ ...answer, ...kept })),
      );
      return { answersVersion };
    });
  }

  /** Writes a task that is new or has changed, with all that follows from it. */
  async save(tx: Tx, known: Task | undefined, change: TaskChange): Promise<void> {
    if (!known) this.stores.tasks.insert(tx, change.task);
    else if (change.task !== known) await this.update(tx, known, change);
    await this.consequences.follow(tx, change);
  }

  /** Tells the contacts that the task is now linked to that there was a new one. */
  async linkEarlier(tx: Tx, earlier: readonly Task[], { id, links }: Task): Promise<void> {
    for (const task of earlier) {
      if (links.includes(task.id)) await this.save(tx, task, contactedAgain(task, id, tx));
    }
  }

  private async update(tx: Tx, known: Task, change: TaskChange): Promise<void> {
    const { task } = change;
    if (task.state !== known.state && !mayFollow(known.state, task.state))
      throw new Error(`No task goes from ${known.state} to ${task.state}`);
    await this.stores.tasks.update(tx.manager, task);
    if (isDecided(known.state) && !isDecided(task.state)) await this.endDecision(tx, change);
    if (!isOnBoard(task.state)) await this.stores.claims.remove(tx.manager, task);
    if (!isOnBoard(task.state) || hasMoved(known, task)) await this.endAsked(tx, task);
  }

  private async endDecision(tx: Tx, change: TaskChange): Promise<void> {
    const live = await this.stores.decisions.live(tx.manager, change.task);
    if (live) await this.stores.decisions.end(tx.manager, live, { why: endOf(change), at: tx.now });
  }

  /** What waited for a second person was asked about a task that is no longer the same. */
  private async endAsked(tx: Tx, task: Task): Promise<void> {
    const asked = await this.stores.decisions.asked(tx.manager, task);
    if (asked) await this.stores.decisions.end(tx.manager, asked, { why: 'overtaken', at: tx.now });
  }
}

function hasMoved(known: Task, task: Task): boolean {
  return known.revision !== task.revision || known.answersVersion !== task.answersVersion;
}
