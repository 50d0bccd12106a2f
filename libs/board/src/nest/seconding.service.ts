import { Injectable } from '@nestjs/common';
import { Refused, UnitOfWork, type Tx } from '@tilanne/platform/nest';
import {
  decisionAnswerOf,
  refusedDecision,
  type Decision,
  type DecisionAnswer,
  type Person,
} from '@tilanne/task';
import { DecisionService, type TaskAtHand, type TaskKey } from '@tilanne/task/nest';
import { Judgement } from '@tilanne/triage/nest';
import { Aftermath } from './aftermath.service.js';
import { refuse } from './refuse.js';

/** A second person's answer to a decision that waits for one. */
export interface SecondOpinion {
  readonly key: TaskKey;
  readonly decisionId: string;
  readonly agree: boolean;
  readonly person: Person;
}

/** Takes the answer of the second person that a less cautious decision needs; the asker's own does not count. */
@Injectable()
export class Seconding {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly judgement: Judgement,
    private readonly decisions: DecisionService,
    private readonly aftermath: Aftermath,
  ) {}

  /** Agrees or not; everything is judged again as it is now. Refused: nothing waits, own request, what stands in the way. */
  async second({ key, decisionId, agree, person }: SecondOpinion): Promise<DecisionAnswer> {
    return this.unitOfWork.run(key.organisationId, async (tx) => {
      const atHand = await this.decisions.atHand(tx, key);
      const { asked } = atHand;
      if (asked?.id !== decisionId) throw new Refused('decision-not-found');
      if (asked.askedBy === person.userName) throw new Refused('second-person-needed');
      if (!agree) {
        await this.decisions.notSeconded(tx, atHand, asked);
        return decisionAnswerOf({ ...asked, endedWhy: 'not-seconded' });
      }
      return this.agreed(tx, { atHand, asked, person });
    });
  }

  private async agreed(
    tx: Tx,
    {
      atHand,
      asked,
      person,
    }: { readonly atHand: TaskAtHand; readonly asked: Decision; readonly person: Person },
  ): Promise<DecisionAnswer> {
    const { task, live } = atHand;
    const advice = await this.judgement.advice(tx, task);
    const { revision, answersVersion, outcome, target, reason } = asked;
    const again = { revision, answersVersion, outcome, decision: live?.id ?? null };
    const words = { ...(target === null ? {} : { target }), ...(reason === null ? {} : { reason }) };
    const asker = { userName: asked.askedBy, name: asked.askedName };
    refuse(
      refusedDecision({
        ...{ task, live, advice, claim: undefined, person: asker, now: tx.now },
        asked: { ...again, ...words },
      }),
    );
    const { userName: secondedBy, name: secondedName } = person;
    const decision = { ...asked, secondedBy, secondedName, decidedAt: tx.now };
    const decided = await this.decisions.second(tx, atHand, { decision, advice });
    await this.aftermath.of(tx, { task: decided, decision, replaced: live });
    return decisionAnswerOf(decision);
  }
}
