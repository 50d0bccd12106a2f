import { EntitySchema } from 'typeorm';

interface EventLogRow {
  organisationId: string;
  seq: string;
  type: string;
  taskId: string | null;
  at: Date;
  body: object;
}

interface EventHeadRow {
  organisationId: string;
  seq: string;
}

/** Everything that happened, numbered per organisation without gaps; rows are only ever added. */
export const eventLogTable = new EntitySchema<EventLogRow>({
  name: 'event_log',
  columns: {
    organisationId: { type: 'text', primary: true, primaryKeyConstraintName: 'event_log_pk' },
    seq: { type: 'bigint', primary: true, primaryKeyConstraintName: 'event_log_pk' },
    type: { type: 'text' },
    taskId: { type: 'uuid', nullable: true },
    at: { type: 'timestamptz' },
    body: { type: 'jsonb' },
  },
  indices: [{ name: 'event_log_task', columns: ['organisationId', 'taskId', 'seq'] }],
});

/** The newest number of each organisation; locked by the last statement of every transaction that has events. */
export const eventHeadTable = new EntitySchema<EventHeadRow>({
  name: 'event_head',
  columns: {
    organisationId: { type: 'text', primary: true, primaryKeyConstraintName: 'event_head_pk' },
    seq: { type: 'bigint' },
  },
});
