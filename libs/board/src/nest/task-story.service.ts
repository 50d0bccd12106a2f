import { Injectable } from '@nestjs/common';
import type { Reader } from '@tilanne/platform/nest';
import type { Task, TaskAnswer } from '@tilanne/task';
import { SenderStore, TaskAnswerStore } from '@tilanne/task/nest';
import { ProposalStore } from '@tilanne/triage/nest';
import type { DeskAnswer, OpenTask } from '../open-task.js';
import { TaskHistory } from './task-history.service.js';

function deskAnswer({ fact, value, observedAt, givenBy }: TaskAnswer): DeskAnswer {
  return { fact, value, at: observedAt.toISOString(), by: givenBy };
}

/** What has happened to a task so far: who sent it, what was proposed, every change. */
@Injectable()
export class TaskStory {
  constructor(
    private readonly history: TaskHistory,
    private readonly senders: SenderStore,
    private readonly proposals: ProposalStore,
    private readonly answers: TaskAnswerStore,
  ) {}

  async of(
    reader: Reader,
    task: Task,
  ): Promise<Pick<OpenTask, 'sender' | 'answers' | 'verdict' | 'byHand' | 'proposedAt' | 'history'>> {
    const { organisationId, id: taskId, revision, answersVersion } = task;
    const sender = await this.senders.byId(reader, organisationId, task.senderId);
    const version = { organisationId, taskId, revision, answersVersion };
    const proposal = await this.proposals.ofVersion(reader, version);
    const answers = await this.answers.newest(reader, organisationId, taskId);
    return {
      sender: sender?.name ?? '',
      answers: answers.map(deskAnswer),
      verdict: proposal?.verdict ?? null,
      byHand: proposal?.byHand ?? false,
      proposedAt: proposal?.proposedAt.toISOString() ?? null,
      history: await this.history.of(reader, task),
    };
  }
}
