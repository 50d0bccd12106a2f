import { Injectable } from '@nestjs/common';
import { Refused, UnitOfWork } from '@tilanne/platform/nest';
import { decisionSummaryOf, summaryOf, type Decision, type Task } from '@tilanne/task';
import { DecisionStore, TaskStore, type TaskKey } from '@tilanne/task/nest';
import type { DeskDecision, LinkedTask, OpenTask } from '../open-task.js';
import { TaskStory } from './task-story.service.js';

function linked(task: Task): LinkedTask {
  const { id, createdAt, code, urgencyClass, state } = task;
  return { id, createdAt: createdAt.toISOString(), code, urgencyClass, state };
}

function deskDecision(decision: Decision): DeskDecision {
  const { askedBy: user, reason, spokenTo, endedAt, endedWhy } = decision;
  return {
    ...decisionSummaryOf(decision),
    ...{ user, reason, spokenTo, endedWhy },
    endedAt: endedAt?.toISOString() ?? null,
  };
}

/** Opens one task for a nurse: everything that is known, in one answer. */
@Injectable()
export class DeskService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TaskStore,
    private readonly story: TaskStory,
    private readonly decisions: DecisionStore,
  ) {}

  /** The task with its proposal, history, decisions and earlier contacts. Refused with `task-not-found`. */
  async open(key: TaskKey): Promise<OpenTask> {
    return this.unitOfWork.read(async (reader) => {
      const task = await this.tasks.byId(reader, key);
      if (!task) throw new Refused('task-not-found');
      const links = await this.tasks.byIds(reader, key.organisationId, task.links);
      const decisions = await this.decisions.ofTask(reader, key);
      return {
        summary: summaryOf(task),
        senderTaskId: task.senderTaskId,
        handover: task.handover,
        warnings: task.warnings,
        marks: task.marks,
        links: links.map(linked),
        decisions: decisions.map(deskDecision),
        ...(await this.story.of(reader, task)),
      };
    });
  }
}
