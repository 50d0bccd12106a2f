import { Injectable } from '@nestjs/common';
import { Refused, UnitOfWork, type Tx } from '@tilanne/platform/nest';
import { claimed, claimSummaryOf, isStale, type Claim, type ClaimSummary, type Person } from '../claim.js';
import type { TaskEvent } from '../events.js';
import { isOnBoard } from '../states.js';
import { summaryOf, type Task } from '../task.js';
import { ClaimStore } from './claim.store.js';
import { TaskStore, type TaskKey } from './task.store.js';

function told(type: 'task.claimed' | 'task.released', task: Task, claim: Claim | null): TaskEvent {
  const body = { task: summaryOf(task), claim: claim && claimSummaryOf(claim) };
  return { type, taskId: task.id, body };
}

/** Leases tasks to those who work on them. */
@Injectable()
export class ClaimService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TaskStore,
    private readonly store: ClaimStore,
  ) {}

  /**
   * Claims the task, renews the person's own claim, or takes a stale one over when asked to.
   * Refused: task not found or over, claimed by another (who, since when, whether stale).
   */
  async claim(key: TaskKey, person: Person, takeOver: boolean): Promise<ClaimSummary> {
    return this.unitOfWork.run(key.organisationId, async (tx) => {
      const task = await this.tasks.locked(tx.manager, key);
      if (!task) throw new Refused('task-not-found');
      if (!isOnBoard(task.state)) throw new Refused('task-over');
      const wanted = { organisationId: key.organisationId, taskId: key.id, takeOver };
      const answer = claimed(await this.store.of(tx.manager, key), wanted, person, tx.now);
      if ('heldBy' in answer) {
        const { by, since } = claimSummaryOf(answer.heldBy);
        throw new Refused('task-claimed', [], undefined, { by, since, stale: answer.stale });
      }
      await this.store.put(tx.manager, answer.claim);
      if (answer.told) tx.record(told('task.claimed', task, answer.claim));
      return claimSummaryOf(answer.claim);
    });
  }

  /** Gives the person's own claim back; another's stays. */
  async release(key: TaskKey, { userName }: Person): Promise<void> {
    await this.unitOfWork.run(key.organisationId, async (tx) => {
      const task = await this.tasks.locked(tx.manager, key);
      const held = await this.store.of(tx.manager, key);
      if (!task || held?.userName !== userName) return;
      await this.store.remove(tx.manager, key);
      tx.record(told('task.released', task, null));
    });
  }

  /** Tells the others of every claim whose holder has gone silent. */
  async tellStale(): Promise<void> {
    const silent = await this.unitOfWork.read((reader) => this.store.silent(reader));
    for (const key of silent) await this.unitOfWork.run(key.organisationId, (tx) => this.markStale(tx, key));
  }

  private async markStale(tx: Tx, key: TaskKey): Promise<void> {
    const task = await this.tasks.locked(tx.manager, key);
    const held = await this.store.of(tx.manager, key);
    if (!task || !held || held.staleAt || !isStale(held, tx.now)) return;
    const stale = { ...held, staleAt: tx.now };
    await this.store.put(tx.manager, stale);
    if (isOnBoard(task.state)) tx.record(told('task.claimed', task, stale));
  }
}
