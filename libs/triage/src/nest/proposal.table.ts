import { EntitySchema } from 'typeorm';
import type { Proposal } from '../proposal.js';

const primary = { primary: true, primaryKeyConstraintName: 'proposal_pk' } as const;

/** Proposals: one for each version of a task that was triaged. */
export const proposalTable = new EntitySchema<Proposal>({
  name: 'proposal',
  columns: {
    organisationId: { type: 'text', ...primary },
    taskId: { type: 'uuid', ...primary },
    revision: { type: 'integer', ...primary },
    answersVersion: { type: 'integer', ...primary },
    verdict: { type: 'jsonb' },
    byHand: { type: 'boolean' },
    proposedAt: { type: 'timestamptz' },
  },
  foreignKeys: [
    {
      name: 'proposal_task_fk',
      target: 'task',
      columnNames: ['organisationId', 'taskId'],
      referencedColumnNames: ['organisationId', 'id'],
    },
  ],
});
