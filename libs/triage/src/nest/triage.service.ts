import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork, type Tx } from '@tilanne/platform/nest';
import { summaryOf, type Task, type TriageBell } from '@tilanne/task';
import { TaskStore } from '@tilanne/task/nest';
import { undecided } from '../evaluate.js';
import { proposalSummaryOf, type Proposal, type TriagedEvent } from '../proposal.js';
import type { Verdict } from '../verdict.js';
import { Judgement } from './judgement.service.js';
import { ProposalStore } from './proposal.store.js';

/** What became of a ring: `dropped` when the task has moved on since. */
export type TriageOutcome = Verdict['outcome'] | 'dropped';

/** Proposes for one version of a task; never decides. */
@Injectable()
export class TriageService {
  private readonly logger = new Logger(TriageService.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TaskStore,
    private readonly proposals: ProposalStore,
    private readonly judgement: Judgement,
  ) {}

  /** Triages the version a bell rang for and writes the proposal, unless the task has moved on. */
  async triage(bell: TriageBell): Promise<TriageOutcome> {
    return this.unitOfWork.run(bell.organisationId, async (tx) => {
      const task = await this.tasks.locked(tx.manager, {
        organisationId: bell.organisationId,
        id: bell.taskId,
      });
      if (!task) return this.dropped(bell);
      return this.propose(tx, { task, bell, verdict: await this.judgement.of(tx, task), byHand: false });
    });
  }

  /** After failed attempts: the nurses get the task without a proposal, marked to be triaged by hand. */
  async giveUp(bell: TriageBell): Promise<TriageOutcome> {
    return this.unitOfWork.run(bell.organisationId, async (tx) => {
      const task = await this.tasks.locked(tx.manager, {
        organisationId: bell.organisationId,
        id: bell.taskId,
      });
      if (!task) return this.dropped(bell);
      return this.propose(tx, { task, bell, verdict: undecided('engine-error'), byHand: true });
    });
  }

  private async propose(
    tx: Tx,
    made: {
      readonly task: Task;
      readonly bell: TriageBell;
      readonly verdict: Verdict;
      readonly byHand: boolean;
    },
  ): Promise<TriageOutcome> {
    const { task, bell, verdict, byHand } = made;
    if (!(await this.tasks.markTriaged(tx.manager, bell, tx.now))) return this.dropped(bell);
    const proposal: Proposal = { ...bell, verdict, byHand, proposedAt: tx.now };
    await this.proposals.insert(tx.manager, proposal);
    const triaged = summaryOf({ ...task, state: 'triaged', changedAt: tx.now });
    const told: TriagedEvent = {
      type: 'task.triaged',
      taskId: bell.taskId,
      body: { task: triaged, proposal: proposalSummaryOf(proposal) },
    };
    tx.record(told);
    return verdict.outcome;
  }

  private dropped(bell: TriageBell): 'dropped' {
    const { taskId, revision, answersVersion } = bell;
    this.logger.log({ taskId, revision, answersVersion }, 'Proposal dropped: the task has moved on');
    return 'dropped';
  }
}
