import { Injectable } from '@nestjs/common';
import { insertOf, type Tx } from '@tilanne/platform/nest';
import type { TaskVersion } from '@tilanne/task/nest';
import type { EntityManager } from 'typeorm';
import type { Proposal } from '../proposal.js';
import { proposalTable } from './proposal.table.js';

const newestCounts = `on conflict on constraint proposal_pk do update
  set verdict = excluded.verdict, by_hand = excluded.by_hand, proposed_at = excluded.proposed_at`;

/** Reads and writes proposals. */
@Injectable()
export class ProposalStore {
  /** Writes the proposal of a version, with the commit. A reopened task is triaged again at the same one: the newest counts. */
  insert(tx: Tx, proposal: Proposal): void {
    const { text, values } = insertOf(proposalTable, proposal);
    tx.write({ text: `${text} ${newestCounts}`, values: values ?? [] });
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
