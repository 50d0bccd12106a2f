import { Injectable } from '@nestjs/common';
import { Refused, UnitOfWork } from '@tilanne/platform/nest';
import { TaskStore, type Sender } from '@tilanne/task/nest';
import { viewOf, type TaskView } from './task-view.js';

/** Reads a sender's own tasks. */
@Injectable()
export class TaskReading {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: TaskStore,
  ) {}

  /** The sender's task; refused with `task-not-found`, also when it is another sender's. */
  async ofSender(sender: Sender, senderTaskId: string): Promise<TaskView> {
    const { organisationId, id: senderId } = sender;
    const key = { organisationId, senderId, senderTaskId };
    const task = await this.unitOfWork.read((reader) => this.store.namedBySender(reader, key));
    if (!task) throw new Refused('task-not-found');
    return viewOf(task);
  }
}
