import { Injectable } from '@nestjs/common';
import type { TaskVersion } from '@tilanne/task/nest';
import type { EntityManager } from 'typeorm';
import type { Proposal } from '../proposal.js';
import { proposalTable } from './proposal.table.js';

/** Reads and writes proposals. */
@Injectable()
export class ProposalStore {
  /** Writes the proposal of a version. A reopened task is triaged again at the same version: the newest counts. */
  async insert(manager: EntityManager, proposal: Proposal): Promise<void> {
    await manager.query(
      `insert into proposal (organisation_id, task_id, revision, answers_version, verdict, by_hand, proposed_at)
       values ($1, $2, $3, $4, $5::jsonb, $6, $7)
       on conflict on constraint proposal_pk do update
         set verdict = excluded.verdict, by_hand = excluded.by_hand, proposed_at = excluded.proposed_at`,
      [
        proposal.organisationId,
        proposal.taskId,
        proposal.revision,
        proposal.answersVersion,
        JSON.stringify(proposal.verdict),
        proposal.byHand,
        proposal.proposedAt,
      ],
    );
  }

  async ofVersion(manager: EntityManager, version: TaskVersion): Promise<Proposal | null> {
    return manager.findOneBy(proposalTable, { ...version });
  }

  /** The proposals that stand: of the current version of each task that waits for a decision. */
  async standing(manager: EntityManager, organisationId: string): Promise<Proposal[]> {
    return manager
      .createQueryBuilder(proposalTable, 'proposal')
      .where('proposal.organisationId = :organisationId', { organisationId })
      .andWhere(
        `exists (select 1 from task where task.organisation_id = proposal.organisation_id
           and task.id = proposal.task_id and task.revision = proposal.revision
           and task.answers_version = proposal.answers_version and task.state = 'triaged')`,
      )
      .getMany();
  }
}
