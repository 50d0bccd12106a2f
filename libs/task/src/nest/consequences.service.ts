import { Injectable } from '@nestjs/common';
import { AlarmService } from '@tilanne/alarm/nest';
import type { Tx } from '@tilanne/platform/nest';
import type { TaskEvent } from '../events.js';
import type { TaskChange } from '../receive.js';
import { summaryOf } from '../task.js';
import { TriageQueue } from './triage.queue.js';

/** What follows from a change of a task, besides its row. */
@Injectable()
export class TaskConsequences {
  constructor(
    private readonly alarms: AlarmService,
    private readonly queue: TriageQueue,
  ) {}

  async follow(tx: Tx, { task, event, alarm, ring, more }: TaskChange): Promise<void> {
    const { organisationId, id: taskId, revision, answersVersion } = task;
    if (event) {
      const told: TaskEvent = { type: event, taskId, body: { task: summaryOf(task), ...more } };
      tx.record(told);
    }
    if (alarm) await this.alarms.raise(tx, { organisationId, kind: alarm, subjectId: taskId });
    if (ring) await this.queue.ring(tx, { organisationId, taskId, revision, answersVersion });
  }
}
