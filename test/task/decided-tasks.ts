import { randomUUID } from 'node:crypto';
import { UnitOfWork, type Tx } from '@tilanne/platform/nest';
import { sent, type Decision, type DecisionOutcome, type Task } from '@tilanne/task';
import { DecisionService, TaskService } from '@tilanne/task/nest';
import { bodyOf } from './known-tasks.js';
import type { RunningIntake } from './running-intake.js';

/** Writes and sends what a decision brings about: the capability that is looked at. */
export interface Response {
  readonly make: (tx: Tx, task: Task, decision: Decision) => Promise<void>;
  readonly send: (tx: Tx, task: Task, decision: Decision) => Promise<void>;
}

const organisationId = 'pohde';

function decisionFor(task: Task, what: { outcome: DecisionOutcome; target: string }, now: Date): Decision {
  return {
    ...{ organisationId, id: randomUUID(), taskId: task.id, requestId: randomUUID() },
    ...{ revision: task.revision, answersVersion: task.answersVersion, ...what },
    ...{ direction: 'own', reason: 'Lähin vapaa', spokenTo: null, callBackAt: null, verdict: {}, facts: [] },
    ...{ askedAt: now, askedBy: 'hoitaja', askedName: 'Helmi Hoitaja' },
    ...{ secondedBy: null, secondedName: null, decidedAt: now, sentAt: null, endedAt: null, endedWhy: null },
  };
}

/** Tasks that a nurse has decided, on the real modules but without the judgement of the rules. */
export class DecidedTasks {
  private count = 0;

  constructor(
    private readonly centre: RunningIntake,
    private readonly response: Response,
  ) {}

  /** A new task with a decision that was sent. */
  async sent(outcome: DecisionOutcome, target: string): Promise<Decision> {
    this.count += 1;
    const id = `T-${String(this.count)}`;
    const { taskId } = await this.centre.hand(bodyOf({ id, address: `Esimerkkikatu ${id}` }));
    const decision = await this.decide(taskId, { outcome, target });
    await this.send(decision);
    return decision;
  }

  /** Another decision in the place of the task's live one; what that one brought about stays as it is. */
  async decide(taskId: string, what: { outcome: DecisionOutcome; target: string }): Promise<Decision> {
    const decisions = this.centre.get(DecisionService);
    return this.centre.get(UnitOfWork).run(organisationId, async (tx) => {
      const atHand = await decisions.atHand(tx, { organisationId, id: taskId });
      const decision = decisionFor(atHand.task, what, tx.now);
      const task = await decisions.decide(tx, atHand, decision);
      await this.response.make(tx, task, decision);
      return decision;
    });
  }

  private async send({ taskId }: Decision): Promise<void> {
    const decisions = this.centre.get(DecisionService);
    await this.centre.get(UnitOfWork).run(organisationId, async (tx) => {
      const { task, live } = await decisions.atHand(tx, { organisationId, id: taskId });
      if (!live) throw new Error('Nothing was decided');
      await decisions.markSent(tx, live);
      const change = sent(task, live, tx.now);
      await this.centre.get(TaskService).save(tx, task, change);
      await this.response.send(tx, change.task, live);
    });
  }

  /** The task's row as it is now. */
  async task(taskId: string): Promise<{ state: string; marks: string[]; created_at: Date }> {
    const sql = 'select state, marks, created_at from task where id = $1';
    const [row] = await this.centre.query<{ state: string; marks: string[]; created_at: Date }>(sql, [
      taskId,
    ]);
    if (!row) throw new Error('There is no such task');
    return row;
  }

  /** Kinds of the task's alarms. */
  async alarms(taskId: string): Promise<string[]> {
    const sql = 'select kind from alarm where subject_id = $1 order by kind';
    return (await this.centre.query<{ kind: string }>(sql, [taskId])).map(({ kind }) => kind);
  }
}
