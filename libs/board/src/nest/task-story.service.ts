import { Injectable } from '@nestjs/common';
import { EventLogStore, type Reader, type StoredEvent } from '@tilanne/platform/nest';
import type { Task, TaskAnswer } from '@tilanne/task';
import { SenderStore, TaskAnswerStore } from '@tilanne/task/nest';
import { ProposalStore } from '@tilanne/triage/nest';
import { UnitOrderStore } from '@tilanne/unit/nest';
import type { DomainEvent } from '../board.js';
import { historyEntryOf, type CrewReasons } from '../history-entry.js';
import type { DeskAnswer, HistoryEntry, OpenTask } from '../open-task.js';

function historyEntry(stored: StoredEvent, reasons: CrewReasons): HistoryEntry[] {
  const entry = historyEntryOf(stored as unknown as DomainEvent & StoredEvent, reasons);
  return entry ? [entry] : [];
}

function deskAnswer({ fact, value, observedAt, givenBy }: TaskAnswer): DeskAnswer {
  return { fact, value, at: observedAt.toISOString(), by: givenBy };
}

/** What has happened to a task so far: who sent it, what was proposed, every change. */
@Injectable()
export class TaskStory {
  constructor(
    private readonly events: EventLogStore,
    private readonly senders: SenderStore,
    private readonly proposals: ProposalStore,
    private readonly answers: TaskAnswerStore,
    private readonly orders: UnitOrderStore,
  ) {}

  async of(
    reader: Reader,
    task: Task,
  ): Promise<Pick<OpenTask, 'sender' | 'answers' | 'verdict' | 'byHand' | 'proposedAt' | 'history'>> {
    const { organisationId, id: taskId, revision, answersVersion } = task;
    const sender = await this.senders.byId(reader, organisationId, task.senderId);
    const version = { organisationId, taskId, revision, answersVersion };
    const proposal = await this.proposals.ofVersion(reader, version);
    const orders = await this.orders.ofTask(reader, organisationId, taskId);
    const reasons = new Map(orders.map(({ id, reason }) => [id, reason]));
    const events = await this.events.ofTask(reader, organisationId, taskId);
    const answers = await this.answers.newest(reader, organisationId, taskId);
    return {
      sender: sender?.name ?? '',
      answers: answers.map(deskAnswer),
      verdict: proposal?.verdict ?? null,
      byHand: proposal?.byHand ?? false,
      proposedAt: proposal?.proposedAt.toISOString() ?? null,
      history: events.flatMap((event) => historyEntry(event, reasons)),
    };
  }
}
