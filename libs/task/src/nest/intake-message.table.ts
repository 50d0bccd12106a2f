import { EntitySchema } from 'typeorm';
import type { Reception } from '../receive.js';
import type { IntakeAnswer } from './intake-answer.js';

/** One message of a sender as it came, and what it was answered. */
export interface IntakeMessage {
  readonly organisationId: string;
  readonly id: string;
  readonly senderId: string;
  /** Names the request, so that a repeated one gets the same answer. */
  readonly requestId: string;
  /** SHA-256 of the body's canonical JSON, hex. */
  readonly bodyHash: string;
  readonly taskId: string;
  readonly kind: 'task' | 'cancellation';
  readonly revision: number;
  readonly reception: Reception;
  readonly receivedAt: Date;
  readonly raw: string;
  readonly answer: IntakeAnswer;
}

const primary = { primary: true, primaryKeyConstraintName: 'intake_message_pk' } as const;

/** Every message that was taken; also one that was ignored is kept. Rows are only ever added. */
export const intakeMessageTable = new EntitySchema<IntakeMessage>({
  name: 'intake_message',
  columns: {
    organisationId: { type: 'text', ...primary },
    id: { type: 'uuid', ...primary },
    senderId: { type: 'uuid' },
    requestId: { type: 'text' },
    bodyHash: { type: 'text' },
    taskId: { type: 'uuid' },
    kind: { type: 'text' },
    revision: { type: 'integer' },
    reception: { type: 'text' },
    receivedAt: { type: 'timestamptz' },
    raw: { type: 'text' },
    answer: { type: 'jsonb' },
  },
  uniques: [{ name: 'intake_message_request', columns: ['organisationId', 'senderId', 'requestId'] }],
  indices: [{ name: 'intake_message_task', columns: ['organisationId', 'taskId', 'receivedAt'] }],
  foreignKeys: [
    {
      name: 'intake_message_task_fk',
      target: 'task',
      columnNames: ['organisationId', 'taskId'],
      referencedColumnNames: ['organisationId', 'id'],
    },
  ],
});
