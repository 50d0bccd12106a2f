import { EntitySchema } from 'typeorm';
import type { Alarm } from '../alarm.js';

/** Alarms as rows: of a kind for a subject, one at a time that holds or that nobody has acknowledged. */
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
    clearedAt: { type: 'timestamptz', nullable: true },
    snoozedUntil: { type: 'timestamptz', nullable: true },
    snoozedBy: { type: 'text', nullable: true },
    snoozeReason: { type: 'text', nullable: true },
  },
  indices: [
    {
      name: 'alarm_open',
      columns: ['organisationId', 'kind', 'subjectId'],
      unique: true,
      where: '((acknowledged_at IS NULL) OR (cleared_at IS NULL))',
    },
  ],
});
