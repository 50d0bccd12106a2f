import { EntitySchema } from 'typeorm';
import type { Order } from '../order.js';

/** Orders to units: at most one of a decision runs; those stood down stay with the ladder of their stop. */
export const unitOrderTable = new EntitySchema<Order>({
  name: 'unit_order',
  columns: {
    organisationId: { type: 'text', primary: true, primaryKeyConstraintName: 'unit_order_pk' },
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'unit_order_pk' },
    decisionId: { type: 'uuid' },
    taskId: { type: 'uuid' },
    unitId: { type: 'text' },
    madeAt: { type: 'timestamptz' },
    sentAt: { type: 'timestamptz', nullable: true },
    reachedAt: { type: 'timestamptz', nullable: true },
    shownAt: { type: 'timestamptz', nullable: true },
    acknowledgedAt: { type: 'timestamptz', nullable: true },
    actingAt: { type: 'timestamptz', nullable: true },
    endedAt: { type: 'timestamptz', nullable: true },
    endedHow: { type: 'text', nullable: true },
    answeredBy: { type: 'text', nullable: true },
    reason: { type: 'text', nullable: true },
    stopReachedAt: { type: 'timestamptz', nullable: true },
    stopShownAt: { type: 'timestamptz', nullable: true },
    stopAcknowledgedAt: { type: 'timestamptz', nullable: true },
  },
  foreignKeys: [
    {
      name: 'unit_order_decision_fk',
      target: 'decision',
      columnNames: ['organisationId', 'decisionId'],
      referencedColumnNames: ['organisationId', 'id'],
    },
    {
      name: 'unit_order_unit_fk',
      target: 'unit',
      columnNames: ['organisationId', 'unitId'],
      referencedColumnNames: ['organisationId', 'id'],
    },
  ],
  indices: [
    {
      name: 'unit_order_live',
      columns: ['organisationId', 'decisionId'],
      unique: true,
      where: '(ended_at IS NULL)',
    },
    { name: 'unit_order_unit', columns: ['organisationId', 'unitId', 'madeAt'] },
    { name: 'unit_order_task', columns: ['organisationId', 'taskId'] },
    {
      name: 'unit_order_stop',
      columns: ['organisationId'],
      where: `((ended_how = 'stopped'::text) AND (stop_acknowledged_at IS NULL))`,
    },
  ],
});
