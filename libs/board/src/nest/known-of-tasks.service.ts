import { Injectable } from '@nestjs/common';
import type { Reader } from '@tilanne/platform/nest';
import type { Claim, Decision, Task } from '@tilanne/task';
import { TaskStores } from '@tilanne/task/nest';
import { proposalSummaryOf, type ProposalSummary } from '@tilanne/triage';
import { ProposalStore } from '@tilanne/triage/nest';
import { byTask, Responses, type KnownResponses } from './responses.service.js';

/** What the tables hold of the tasks on the board, by the task's id. */
export interface KnownOfAllTasks extends KnownResponses {
  readonly tasks: readonly Task[];
  readonly proposals: ReadonlyMap<string, ProposalSummary>;
  readonly claims: ReadonlyMap<string, Claim>;
  /** The live one and the one that waits for a second person, where there are. */
  readonly decisions: ReadonlyMap<string, readonly Decision[]>;
}

/** Reads everything that stands for the tasks on the board; the caller sees to it that it is of one instant. */
@Injectable()
export class KnownOfTasks {
  constructor(
    private readonly stores: TaskStores,
    private readonly proposals: ProposalStore,
    private readonly responses: Responses,
  ) {}

  async all(reader: Reader, organisationId: string): Promise<KnownOfAllTasks> {
    const responses = await this.responses.all(reader, organisationId);
    const onBoard = await this.stores.tasks.onBoard(reader, organisationId);
    const known = new Set(onBoard.map(({ id }) => id));
    const over = [...responses.orders.keys()].filter((id) => !known.has(id));
    const proposals = await this.proposals.standing(reader, organisationId);
    const claims = await this.stores.claims.all(reader, organisationId);
    return {
      ...responses,
      tasks: [...onBoard, ...(await this.stores.tasks.byIds(reader, organisationId, over))],
      proposals: new Map(proposals.map((proposal) => [proposal.taskId, proposalSummaryOf(proposal)])),
      claims: new Map(claims.map((claim) => [claim.taskId, claim])),
      decisions: byTask(await this.stores.decisions.standing(reader, organisationId)),
    };
  }
}
