import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork, type Rows, type Tx } from '@tilanne/platform/nest';
import { summaryOf, type Task, type TriageBell } from '@tilanne/task';
import { lockingTask, taskIn, TaskStore } from '@tilanne/task/nest';
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
    return this.proposed(bell, (tx, task) => this.judgement.of(tx, task));
  }

  /** After failed attempts: the nurses get the task without a proposal, marked to be triaged by hand. */
  async giveUp(bell: TriageBell): Promise<TriageOutcome> {
    return this.proposed(bell, () => Promise.resolve(undecided('engine-error')), true);
  }

  /** The task is locked from its reading to the commit, so that nothing overtakes what is proposed for it. */
  private async proposed(
    bell: TriageBell,
    judge: (tx: Tx, task: Task) => Promise<Verdict>,
    byHand = false,
  ): Promise<TriageOutcome> {
    const key = { organisationId: bell.organisationId, id: bell.taskId };
    const propose = async (tx: Tx, [rows]: readonly Rows[]): Promise<TriageOutcome> => {
      const task = taskIn(rows);
      if (!task || !isRungFor(task, bell)) return this.dropped(bell);
      const verdict = await judge(tx, task);
      const proposal: Proposal = { ...bell, verdict, byHand, proposedAt: tx.now };
      this.tasks.markTriaged(tx, key);
      this.proposals.insert(tx, proposal);
      const triaged = summaryOf({ ...task, state: 'triaged', changedAt: tx.now });
      const told: TriagedEvent = {
        type: 'task.triaged',
        taskId: bell.taskId,
        body: { task: triaged, proposal: proposalSummaryOf(proposal) },
      };
      tx.record(told);
      return verdict.outcome;
    };
    return this.unitOfWork.run(bell.organisationId, propose, [lockingTask(key)]);
  }

  private dropped(bell: TriageBell): 'dropped' {
    const { taskId, revision, answersVersion } = bell;
    this.logger.log({ taskId, revision, answersVersion }, 'Proposal dropped: the task has moved on');
    return 'dropped';
  }
}

/** False when a newer revision or answer, a cancellation or a decision came first. */
function isRungFor({ state, revision, answersVersion }: Task, bell: TriageBell): boolean {
  return state === 'received' && revision === bell.revision && answersVersion === bell.answersVersion;
}
