import { EntitySchema } from 'typeorm';
import type { Alarm } from '../alarm.js';

/** Alarms as rows: one open alarm of a kind for a subject at a time. */
export const alarmTable = new EntitySchema<Alarm>({
  name: 'alarm',
  columns: {
    organisationId: { type: 'text', primary: true, primaryKeyConstraintName: 'alarm_pk' },
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'alarm_pk' },
    kind: { type: 'text' },
    subjectId: { type: 'uuid' },
    raisedAt: { type: 'timestamptz' },
    acknowledgedAt: { type: 'timestamptz', nullable: true },
    acknowledgedBy: { type: 'text', nullable: true },
  },
  indices: [
    {
      name: 'alarm_open',
      columns: ['organisationId', 'kind', 'subjectId'],
      unique: true,
      where: '(acknowledged_at IS NULL)',
    },
  ],
});
