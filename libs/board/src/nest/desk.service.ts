import { Injectable } from '@nestjs/common';
import { Refused, UnitOfWork } from '@tilanne/platform/nest';
import { summaryOf, type Task } from '@tilanne/task';
import { TaskStore, type TaskKey } from '@tilanne/task/nest';
import type { LinkedTask, OpenTask } from '../open-task.js';
import { TaskStory } from './task-story.service.js';

function linked(task: Task): LinkedTask {
  const { id, createdAt, code, urgencyClass, state } = task;
  return { id, createdAt: createdAt.toISOString(), code, urgencyClass, state };
}

/** Opens one task for a nurse: everything that is known, in one answer. */
@Injectable()
export class DeskService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TaskStore,
    private readonly story: TaskStory,
  ) {}

  /** The task with its proposal, history and earlier contacts. Refused with `task-not-found`. */
  async open(key: TaskKey): Promise<OpenTask> {
    return this.unitOfWork.read(async (reader) => {
      const task = await this.tasks.byId(reader, key);
      if (!task) throw new Refused('task-not-found');
      const links = await this.tasks.byIds(reader, key.organisationId, task.links);
      return {
        summary: summaryOf(task),
        senderTaskId: task.senderTaskId,
        handover: task.handover,
        warnings: task.warnings,
        marks: task.marks,
        links: links.map(linked),
        ...(await this.story.of(reader, task)),
      };
    });
  }
}
