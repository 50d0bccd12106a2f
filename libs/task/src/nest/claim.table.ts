import { EntitySchema } from 'typeorm';
import type { Claim } from '../claim.js';

const primary = { primary: true, primaryKeyConstraintName: 'claim_pk' } as const;

/** Who works on which task: one lease a task, gone when it is released. */
export const claimTable = new EntitySchema<Claim>({
  name: 'claim',
  columns: {
    organisationId: { type: 'text', ...primary },
    taskId: { type: 'uuid', ...primary },
    userName: { type: 'text' },
    name: { type: 'text' },
    since: { type: 'timestamptz' },
    beatAt: { type: 'timestamptz' },
    staleAt: { type: 'timestamptz', nullable: true },
  },
  foreignKeys: [
    {
      name: 'claim_task_fk',
      target: 'task',
      columnNames: ['organisationId', 'taskId'],
      referencedColumnNames: ['organisationId', 'id'],
    },
  ],
});
