import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refused, UnitOfWork, type Tx } from '@tilanne/platform/nest';
import {
  decisionAnswerOf,
  decisionOf,
  refusedDecision,
  type AskedDecision,
  type Deciding as Judged,
  type Decision,
  type DecisionAnswer,
  type Person,
} from '@tilanne/task';
import { DecisionService, type TaskAtHand, type TaskKey } from '@tilanne/task/nest';
import { Judgement } from '@tilanne/triage/nest';
import { Aftermath } from './aftermath.service.js';
import { refuse } from './refuse.js';

/** A request to decide, named so that it has one effect however often it is sent. */
export interface DecisionRequest {
  readonly key: TaskKey;
  readonly requestId: string;
  readonly asked: AskedDecision;
  readonly person: Person;
}

function isSame(decision: Decision, { key, asked }: DecisionRequest): boolean {
  return (
    decision.taskId === key.id &&
    decision.outcome === asked.outcome &&
    (asked.target === undefined || decision.target === asked.target) &&
    decision.reason === (asked.reason ?? null)
  );
}

/** Takes a nurse's decision: judged on facts as they are now, written with all that follows, then sent. */
@Injectable()
export class Deciding {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly judgement: Judgement,
    private readonly decisions: DecisionService,
    private readonly aftermath: Aftermath,
  ) {}

  /** Decides. Refused with what stands in the way: see refusedDecision in @tilanne/task. */
  async decide(request: DecisionRequest): Promise<DecisionAnswer> {
    const { key, requestId, asked, person } = request;
    return this.unitOfWork.run(key.organisationId, async (tx) => {
      const atHand = await this.decisions.atHand(tx, key);
      const before = await this.decisions.byRequest(tx, key.organisationId, requestId);
      if (before && !isSame(before, request)) throw new Refused('request-id-reused');
      if (before) return decisionAnswerOf(before);
      const judged = await this.judged(tx, atHand, { asked, person });
      refuse(refusedDecision(judged));
      const decision = decisionOf(judged, { id: randomUUID(), requestId });
      if (decision.decidedAt) await this.stand(tx, atHand, decision);
      else await this.decisions.ask(tx, atHand, decision);
      return decisionAnswerOf(decision);
    });
  }

  private async judged(
    tx: Tx,
    atHand: TaskAtHand,
    { asked, person }: { readonly asked: AskedDecision; readonly person: Person },
  ): Promise<Judged> {
    const advice = await this.judgement.advice(tx, atHand.task);
    const { task, live, claim } = atHand;
    return { task, live, claim, asked, advice, person, now: tx.now };
  }

  private async stand(tx: Tx, atHand: TaskAtHand, decision: Decision): Promise<void> {
    const task = await this.decisions.decide(tx, atHand, decision);
    await this.aftermath.of(tx, { task, decision, replaced: atHand.live });
  }
}
