import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { TaskAnswer } from '../answer.js';
import { taskAnswerTable } from './task-answer.table.js';

/** Reads and writes the answers given in the centre. */
@Injectable()
export class TaskAnswerStore {
  /** Writes answers; one that PostgreSQL cannot keep as text was refused at the edge. */
  async insert(manager: EntityManager, answers: readonly TaskAnswer[]): Promise<void> {
    for (const answer of answers) {
      // A bare JSON text or number is not JSON to the driver: it must be quoted first.
      await manager.query(
        `insert into task_answer (organisation_id, task_id, answers_version, fact, value, observed_at, given_by)
         values ($1, $2, $3, $4, $5::jsonb, $6, $7)`,
        [
          answer.organisationId,
          answer.taskId,
          answer.answersVersion,
          answer.fact,
          JSON.stringify(answer.value),
          answer.observedAt,
          answer.givenBy,
        ],
      );
    }
  }

  /** The newest answer to each fact of a task. */
  async newest(manager: EntityManager, organisationId: string, taskId: string): Promise<TaskAnswer[]> {
    const all = await manager.find(taskAnswerTable, {
      where: { organisationId, taskId },
      order: { answersVersion: 'ASC' },
    });
    return [...new Map(all.map((answer) => [answer.fact, answer])).values()];
  }
}
