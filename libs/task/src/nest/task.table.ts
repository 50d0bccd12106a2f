import { EntitySchema } from 'typeorm';
import type { ContactKeys } from '../contact.js';
import type { Task } from '../task.js';

/** A task as stored: with the keys by which a repeat contact is found. */
export type TaskRow = Task & ContactKeys;

const primary = { primary: true, primaryKeyConstraintName: 'task_pk' } as const;

/** Tasks and notices, one row each whatever happens to them. */
export const taskTable = new EntitySchema<TaskRow>({
  name: 'task',
  columns: {
    organisationId: { type: 'text', ...primary },
    id: { type: 'uuid', ...primary },
    senderId: { type: 'uuid' },
    senderTaskId: { type: 'text' },
    revision: { type: 'integer' },
    answersVersion: { type: 'integer' },
    state: { type: 'text' },
    code: { type: 'text', nullable: true },
    urgencyClass: { type: 'text', nullable: true },
    createdAt: { type: 'timestamptz' },
    receivedAt: { type: 'timestamptz' },
    changedAt: { type: 'timestamptz' },
    handover: { type: 'jsonb', nullable: true },
    warnings: { type: 'jsonb' },
    marks: { type: 'text', array: true },
    links: { type: 'uuid', array: true },
    cancelledRevision: { type: 'integer' },
    patientKey: { type: 'text', nullable: true },
    placeKey: { type: 'text', nullable: true },
    phoneKey: { type: 'text', nullable: true },
  },
  uniques: [{ name: 'task_sender_task', columns: ['organisationId', 'senderId', 'senderTaskId'] }],
  checks: [
    { name: 'task_urgency_class', expression: `urgency_class in ('A', 'B', 'C', 'D')` },
    {
      name: 'task_revision',
      expression: 'revision >= 0 and answers_version >= 0 and cancelled_revision >= 0',
    },
  ],
  foreignKeys: [
    {
      name: 'task_sender_fk',
      target: 'sender',
      columnNames: ['organisationId', 'senderId'],
      referencedColumnNames: ['organisationId', 'id'],
    },
  ],
  indices: [
    {
      name: 'task_open',
      columns: ['organisationId', 'state'],
      where: `(state <> ALL (ARRAY['closed'::text, 'cancelled'::text, 'upgraded'::text]))`,
    },
    { name: 'task_received', columns: ['organisationId', 'receivedAt'] },
    {
      name: 'task_patient',
      columns: ['organisationId', 'patientKey', 'receivedAt'],
      where: '(patient_key IS NOT NULL)',
    },
    {
      name: 'task_place',
      columns: ['organisationId', 'placeKey', 'receivedAt'],
      where: '(place_key IS NOT NULL)',
    },
    {
      name: 'task_phone',
      columns: ['organisationId', 'phoneKey', 'receivedAt'],
      where: '(phone_key IS NOT NULL)',
    },
  ],
});
