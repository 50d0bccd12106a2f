import { Injectable } from '@nestjs/common';
import type { Tx } from '@tilanne/platform/nest';
import type { Advice, Handover, Task } from '@tilanne/task';
import { TaskAnswerStore } from '@tilanne/task/nest';
import { adviceOf } from '../advice.js';
import { evaluate, undecided } from '../evaluate.js';
import { givenFacts } from '../facts/given.js';
import type { TaskAnswer } from '../facts/given.js';
import type { GivenFact, Verdict } from '../verdict.js';
import { Rules } from './rules.service.js';

type SendersAnswer = NonNullable<Handover['answers']>[number];

/** A time is text on the wire and a date in the engine. */
function sendersAnswer({ fact, value, observedAt }: SendersAnswer): TaskAnswer {
  return { fact, value, observedAt: observedAt === undefined ? undefined : new Date(observedAt) };
}

/** What the rules in use say of a task: facts in, verdict out. */
@Injectable()
export class Judgement {
  constructor(
    private readonly answers: TaskAnswerStore,
    private readonly rules: Rules,
  ) {}

  /** The verdict on a task with what its sender and the nurses have answered. */
  async of(tx: Tx, task: Task): Promise<Verdict> {
    return this.verdictOn(await this.factsOf(tx, task), tx.now);
  }

  /** What the rules say of a task now, from facts that are still fresh, with the facts: a decision is held to it. */
  async advice(tx: Tx, task: Task): Promise<Advice> {
    const facts = await this.factsOf(tx, task);
    return adviceOf(this.verdictOn(facts, tx.now), facts);
  }

  private verdictOn(facts: readonly GivenFact[], now: Date): Verdict {
    const rules = this.rules.current;
    return rules ? evaluate(rules, facts, now) : undecided('rules-not-loaded');
  }

  /** A nurse's newer answer takes the place of the sender's. */
  private async factsOf(tx: Tx, task: Task): Promise<GivenFact[]> {
    const { handover, organisationId, id, answersVersion } = task;
    const fromNurse = answersVersion === 0 ? [] : await this.answers.newest(tx.manager, organisationId, id);
    const answered = new Set(fromNurse.map(({ fact }) => fact));
    const fromSender = givenFacts({
      code: task.code,
      urgencyClass: task.urgencyClass,
      age: handover?.age ?? null,
      sex: handover?.sex ?? null,
      flags: handover?.flags ?? [],
      answers: (handover?.answers ?? []).map(sendersAnswer),
      source: 'sender',
      receivedAt: task.receivedAt,
    }).filter(({ fact }) => !answered.has(fact));
    return [...fromSender, ...fromNurse.map((answer) => ({ ...answer, source: 'nurse' }))];
  }
}
