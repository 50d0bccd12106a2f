import { EntitySchema } from 'typeorm';
import type { Decision } from '../decision.js';

/** Decisions; rows are never removed, a partial unique index lets at most one of a task be live. */
export const decisionTable = new EntitySchema<Decision>({
  name: 'decision',
  columns: {
    organisationId: { type: 'text', primary: true, primaryKeyConstraintName: 'decision_pk' },
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'decision_pk' },
    taskId: { type: 'uuid' },
    requestId: { type: 'text' },
    revision: { type: 'integer' },
    answersVersion: { type: 'integer' },
    outcome: { type: 'text' },
    target: { type: 'text', nullable: true },
    direction: { type: 'text' },
    reason: { type: 'text', nullable: true },
    spokenTo: { type: 'text', nullable: true },
    callBackAt: { type: 'timestamptz', nullable: true },
    verdict: { type: 'jsonb' },
    facts: { type: 'jsonb' },
    askedAt: { type: 'timestamptz' },
    askedBy: { type: 'text' },
    askedName: { type: 'text' },
    secondedBy: { type: 'text', nullable: true },
    secondedName: { type: 'text', nullable: true },
    decidedAt: { type: 'timestamptz', nullable: true },
    sentAt: { type: 'timestamptz', nullable: true },
    endedAt: { type: 'timestamptz', nullable: true },
    endedWhy: { type: 'text', nullable: true },
  },
  uniques: [{ name: 'decision_request', columns: ['organisationId', 'requestId'] }],
  foreignKeys: [
    {
      name: 'decision_task_fk',
      target: 'task',
      columnNames: ['organisationId', 'taskId'],
      referencedColumnNames: ['organisationId', 'id'],
    },
  ],
  indices: [
    {
      name: 'decision_live',
      columns: ['organisationId', 'taskId'],
      unique: true,
      where: '((decided_at IS NOT NULL) AND (ended_at IS NULL))',
    },
    {
      name: 'decision_asked',
      columns: ['organisationId', 'taskId'],
      unique: true,
      where: '((decided_at IS NULL) AND (ended_at IS NULL))',
    },
    { name: 'decision_task', columns: ['organisationId', 'taskId', 'askedAt'] },
    { name: 'decision_at', columns: ['organisationId', 'decidedAt'] },
    {
      name: 'decision_unsent',
      columns: ['organisationId', 'decidedAt'],
      where: '((sent_at IS NULL) AND (ended_at IS NULL))',
    },
  ],
});
