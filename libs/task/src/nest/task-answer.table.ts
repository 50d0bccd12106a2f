import { EntitySchema } from 'typeorm';
import type { TaskAnswer } from '../answer.js';

const primary = { primary: true, primaryKeyConstraintName: 'task_answer_pk' } as const;

/** Answers given in the centre; rows are only ever added, the newest version of a fact counts. */
export const taskAnswerTable = new EntitySchema<TaskAnswer>({
  name: 'task_answer',
  columns: {
    organisationId: { type: 'text', ...primary },
    taskId: { type: 'uuid', ...primary },
    answersVersion: { type: 'integer', ...primary },
    fact: { type: 'text', ...primary },
    value: { type: 'jsonb' },
    observedAt: { type: 'timestamptz' },
    givenBy: { type: 'text' },
  },
  foreignKeys: [
    {
      name: 'task_answer_task_fk',
      target: 'task',
      columnNames: ['organisationId', 'taskId'],
      referencedColumnNames: ['organisationId', 'id'],
    },
  ],
});
