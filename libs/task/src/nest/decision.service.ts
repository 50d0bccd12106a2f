import { Injectable } from '@nestjs/common';
import { Refused, type Tx } from '@tilanne/platform/nest';
import { decidedTask, type Advice } from '../decide.js';
import { decisionSummaryOf, type Decision, type DecisionEnd } from '../decision.js';
import type { TaskEvent, TaskEventType } from '../events.js';
import { summaryOf, type Task } from '../task.js';
import type { Claim } from '../claim.js';
import { ClaimStore } from './claim.store.js';
import { DecisionStore } from './decision.store.js';
import { TaskStore, type TaskKey } from './task.store.js';

/** A task as a decision finds it, locked. */
export interface TaskAtHand {
  readonly task: Task;
  readonly live: Decision | undefined;
  readonly asked: Decision | undefined;
  readonly claim: Claim | undefined;
}

function told(type: TaskEventType, task: Task, more: Partial<TaskEvent['body']>): TaskEvent {
  return { type, taskId: task.id, body: { task: summaryOf(task), ...more } };
}

/** Writes decisions with the state of their task and the events that tell of them. */
@Injectable()
export class DecisionService {
  constructor(
    private readonly tasks: TaskStore,
    private readonly decisions: DecisionStore,
    private readonly claims: ClaimStore,
  ) {}

  /** The task, locked, with all that a decision depends on. Refused with `task-not-found`. */
  async atHand({ manager }: Tx, key: TaskKey): Promise<TaskAtHand> {
    const task = await this.tasks.locked(manager, key);
    if (!task) throw new Refused('task-not-found');
    return {
      task,
      live: await this.decisions.live(manager, key),
      asked: await this.decisions.asked(manager, key),
      claim: await this.claims.of(manager, key),
    };
  }

  /** What was made of an earlier request of the same name; the caller holds the task's lock. */
  async byRequest({ manager }: Tx, organisationId: string, requestId: string): Promise<Decision | undefined> {
    return this.decisions.byRequest(manager, { organisationId, requestId });
  }

  /** Notes that a decision was sent; false when it was before, or has ended. */
  async markSent(tx: Tx, decision: Decision): Promise<boolean> {
    return this.decisions.markSent(tx.manager, decision, tx.now);
  }

  /** Notes which unit was chosen after the decision. */
  async setTarget(tx: Tx, decision: Decision, target: string): Promise<Decision> {
    await this.decisions.setTarget(tx.manager, decision, target);
    return { ...decision, target };
  }

  /** Writes a decision that waits for a second person. */
  async ask(tx: Tx, { task, asked }: TaskAtHand, decision: Decision): Promise<void> {
    if (asked) await this.end(tx, asked, 'overtaken');
    await this.decisions.insert(tx.manager, decision);
    tx.record(told('task.asked', task, { asked: decisionSummaryOf(decision) }));
  }

  /** Writes a decision that stands at once, in the place of any other. The task is `confirmed` until it is sent. */
  async decide(tx: Tx, atHand: TaskAtHand, decision: Decision): Promise<Task> {
    const { live, asked } = atHand;
    if (live) await this.end(tx, live, 'replaced');
    if (asked) await this.end(tx, asked, 'overtaken');
    await this.decisions.insert(tx.manager, decision);
    return this.stand(tx, atHand, decision);
  }

  /** A second person has agreed: the asked decision stands, on the facts as they are now. */
  async second(tx: Tx, atHand: TaskAtHand, agreed: { decision: Decision; advice: Advice }): Promise<Task> {
    const { live } = atHand;
    const { verdict, facts } = agreed.advice;
    if (live) await this.end(tx, live, 'replaced');
    await this.decisions.second(tx.manager, { ...agreed.decision, verdict, facts });
    return this.stand(tx, atHand, agreed.decision);
  }

  /** A second person has not agreed: what was asked for does not happen. */
  async notSeconded(tx: Tx, { task }: TaskAtHand, asked: Decision): Promise<void> {
    await this.end(tx, asked, 'not-seconded');
    tx.record(told('task.not-seconded', task, { asked: null }));
  }

  /** Ends a decision; the first end stands. */
  async end(tx: Tx, decision: Decision, why: DecisionEnd): Promise<void> {
    await this.decisions.end(tx.manager, decision, { why, at: tx.now });
  }

  private async stand(tx: Tx, { task, claim }: TaskAtHand, decision: Decision): Promise<Task> {
    const next = decidedTask(task, tx.now);
    await this.tasks.update(tx.manager, next);
    if (claim) await this.claims.remove(tx.manager, next);
    tx.record(
      told('task.decided', next, { decision: decisionSummaryOf(decision), asked: null, claim: null }),
    );
    return next;
  }
}
