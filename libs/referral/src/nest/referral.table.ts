import { EntitySchema } from 'typeorm';
import type { Referral } from '../referral.js';

/** Referrals: one for each decision that hands a patient to a destination. */
export const referralTable = new EntitySchema<Referral>({
  name: 'referral',
  columns: {
    organisationId: { type: 'text', primary: true, primaryKeyConstraintName: 'referral_pk' },
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'referral_pk' },
    decisionId: { type: 'uuid' },
    taskId: { type: 'uuid' },
    destinationId: { type: 'text' },
    madeAt: { type: 'timestamptz' },
    sentAt: { type: 'timestamptz', nullable: true },
    deadlineAt: { type: 'timestamptz', nullable: true },
    acknowledgedAt: { type: 'timestamptz', nullable: true },
    acceptedAt: { type: 'timestamptz', nullable: true },
    startedAt: { type: 'timestamptz', nullable: true },
    endedAt: { type: 'timestamptz', nullable: true },
    endedHow: { type: 'text', nullable: true },
    answeredBy: { type: 'text', nullable: true },
    reason: { type: 'text', nullable: true },
  },
  uniques: [{ name: 'referral_decision', columns: ['organisationId', 'decisionId'] }],
  foreignKeys: [
    {
      name: 'referral_decision_fk',
      target: 'decision',
      columnNames: ['organisationId', 'decisionId'],
      referencedColumnNames: ['organisationId', 'id'],
    },
    {
      name: 'referral_destination_fk',
      target: 'destination',
      columnNames: ['organisationId', 'destinationId'],
      referencedColumnNames: ['organisationId', 'id'],
    },
  ],
  indices: [
    { name: 'referral_open', columns: ['organisationId', 'destinationId'], where: '(ended_at IS NULL)' },
    {
      name: 'referral_ended',
      columns: ['organisationId', 'destinationId', 'endedAt'],
      where: '(ended_at IS NOT NULL)',
    },
    { name: 'referral_task', columns: ['organisationId', 'taskId'] },
  ],
});
