import { Injectable } from '@nestjs/common';
import { Refused, UnitOfWork, type Tx } from '@tilanne/platform/nest';
import {
  closed,
  mayFollow,
  progressed,
  returned,
  type DecisionEnd,
  type Task,
  type TaskState,
} from '@tilanne/task';
import { DecisionService, TaskService, type TaskAtHand } from '@tilanne/task/nest';
import type { Referral, ReportedReferralStep } from '../referral.js';
import { expired, stepped, withdrawn } from '../steps.js';
import { ReferralRecord } from './referral-record.service.js';
import type { ReferralKey } from './referral.store.js';

type Work = (tx: Tx, referral: Referral, atHand: TaskAtHand) => Promise<void>;

/** What becomes of a referral once it is sent: the destination's steps, a passed deadline, a decision gone. */
@Injectable()
export class ReferralAnswers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly record: ReferralRecord,
    private readonly tasks: TaskService,
    private readonly decisions: DecisionService,
  ) {}

  /** A destination's step. Refused: not a referral of this destination, or it has ended otherwise. */
  async step(
    key: ReferralKey,
    reported: ReportedReferralStep,
    who: { readonly destinationId: string; readonly name: string },
  ): Promise<void> {
    await this.atHand(key, async (tx, referral, atHand) => {
      if (referral.destinationId !== who.destinationId || !referral.sentAt)
        throw new Refused('referral-not-found');
      const change = stepped(referral, reported, { by: who.name, now: tx.now });
      if (change === 'over') throw new Refused('referral-over', [], undefined, { how: referral.endedHow });
      if (change === 'unchanged') return;
      // Its decision is gone and the round has not withdrawn it yet: nobody may take a patient over by it.
      if (atHand.live?.id !== referral.decisionId)
        throw new Refused('referral-over', [], undefined, { how: 'withdrawn' });
      const { referral: after, task: state } = change;
      if (state === 'back') return this.putBack(tx, atHand, { referral: after, why: 'declined' });
      const task = await this.moved(tx, atHand.task, state);
      await this.record.write(tx, after.endedAt ? 'referral.ended' : 'referral.changed', {
        task,
        referral: after,
      });
    });
  }

  /** The deadline has passed without an answer: the task goes back to the nurses with its original clock. */
  async expire(key: ReferralKey): Promise<void> {
    await this.atHand(key, async (tx, referral, atHand) => {
      const late = referral.deadlineAt !== null && referral.deadlineAt < tx.now;
      if (referral.endedAt || referral.acceptedAt || !late) return;
      await this.putBack(tx, atHand, { referral: expired(referral, tx.now), why: 'expired' });
    });
  }

  /** Ends a referral whose decision has ended without it. */
  async withdrawOrphaned(key: ReferralKey): Promise<void> {
    await this.atHand(key, async (tx, referral, { task, live }) => {
      if (referral.endedAt || live?.id === referral.decisionId) return;
      await this.record.write(tx, 'referral.ended', { task, referral: withdrawn(referral, tx.now) });
    });
  }

  private async atHand(key: ReferralKey, work: Work): Promise<void> {
    await this.unitOfWork.run(key.organisationId, async (tx) => {
      const { taskId } = await this.record.named(tx, key);
      const atHand = await this.decisions.atHand(tx, { organisationId: key.organisationId, id: taskId });
      // Read again under the task's lock: it may have changed while waiting for it.
      await work(tx, await this.record.named(tx, key), atHand);
    });
  }

  /** Whoever starts or finishes without having accepted has accepted by it: the task goes through that state. */
  private async moved(tx: Tx, task: Task, state: TaskState | null): Promise<Task> {
    if (state === null || state === task.state) return task;
    const direct = state === 'accepted' || mayFollow(task.state, state);
    const from = direct ? task : await this.moved(tx, task, 'accepted');
    const change = state === 'closed' ? closed(from, tx.now) : progressed(from, state, tx.now);
    await this.tasks.save(tx, from, change);
    return change.task;
  }

  private async putBack(
    tx: Tx,
    { task, live }: TaskAtHand,
    { referral, why }: { readonly referral: Referral; readonly why: DecisionEnd },
  ): Promise<void> {
    if (live?.id !== referral.decisionId) return this.record.write(tx, 'referral.ended', { task, referral });
    await this.decisions.end(tx, live, why);
    const change = returned(task, tx.now);
    await this.tasks.save(tx, task, change);
    await this.record.write(tx, 'referral.ended', { task: change.task, referral });
  }
}
