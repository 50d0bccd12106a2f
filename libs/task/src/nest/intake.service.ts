import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@tilanne/platform';
import { Refused, UnitOfWork, type Rows, type Tx } from '@tilanne/platform/nest';
import { cancel, readCancellation } from '../cancel.js';
import { contactKeys, type ContactKeys } from '../contact.js';
import { plainJson } from '../plain-json.js';
import { readHandover } from '../read-handover.js';
import { receive, type Arrival, type TaskChange } from '../receive.js';
import { isRefusal } from '../refusal.js';
import { isUrgent, type Task } from '../task.js';
import { answerOf, type IntakeAnswer } from './intake-answer.js';
import type { IncomingMessage, Read } from './incoming-message.js';
import { IntakeMessageStore, type Answered, type RequestKey } from './intake-message.store.js';
import type { IntakeMessage } from './intake-message.table.js';
import { namesOf, openedOf, openingOf, type Known } from './intake-opening.js';
import { TaskService } from './task.service.js';
import { TaskStore } from './task.store.js';

type Keep = Pick<IntakeMessage, 'requestId' | 'bodyHash'>;

/** Of the readable part, and of what it is about: spaces, order and hopeless nesting make no other request. */
function hashOf({ body, said = body }: IncomingMessage, { kind, senderTaskId }: Read): string {
  const readable = canonicalJson([kind, senderTaskId, plainJson(said).value]);
  return createHash('sha256').update(readable).digest('hex');
}

function arrivalOf(tx: Tx, { sender, byHand = false }: IncomingMessage, earlier: readonly Task[]): Arrival {
  const { organisationId, id: senderId } = sender;
  const ids = earlier.map((task) => task.id);
  return { organisationId, senderId, newId: randomUUID(), now: tx.now, byHand, earlier: ids };
}

/** Takes tasks and cancellations in: each message once, in one transaction with all that follows from it. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TaskStore,
    private readonly messages: IntakeMessageStore,
    private readonly service: TaskService,
  ) {}

  /**
   * Takes a task as handed over, or a later revision of it.
   * Refused: no identity, no place and number, request id reused for another body, request still running.
   */
  async hand(message: IncomingMessage): Promise<IntakeAnswer> {
    const read = readHandover(message.body);
    if (isRefusal(read)) throw new Refused(read.refused, read.fields);
    const { handover, warnings } = read;
    const { id: senderTaskId, revision, class: stated } = handover;
    const contact = contactKeys(handover);
    const urgent = isUrgent(stated);
    const request: Read = { kind: 'task', senderTaskId, revision, urgent, contact, warnings };
    return this.once(message, request, async (tx, known) => {
      const earlier = await this.newlyFound(tx, message.sender.organisationId, known, contact);
      const change = receive(known.task, read, arrivalOf(tx, message, earlier));
      await this.service.save(tx, known.task, change);
      await this.service.linkEarlier(tx, earlier, change.task);
      return change;
    });
  }

  /** Takes a cancellation, also one that overtakes its task. Refused when `name` cannot name a task. */
  async cancel(message: IncomingMessage, name: string): Promise<IntakeAnswer> {
    const read = readCancellation(message.body, name);
    if (isRefusal(read)) throw new Refused(read.refused, read.fields);
    const { senderTaskId, revision = 0, warnings } = read;
    const request: Read = {
      ...{
        kind: 'cancellation',
        senderTaskId,
        revision,
        urgent: false,
        contact: contactKeys(null),
        warnings,
      },
    };
    return this.once(message, request, async (tx, { task }) => {
      const change = cancel(task, read, arrivalOf(tx, message, []));
      await this.service.save(tx, task, change);
      return change;
    });
  }

  private async once(
    message: IncomingMessage,
    read: Read,
    work: (tx: Tx, known: Known) => Promise<TaskChange>,
  ): Promise<IntakeAnswer> {
    const names = namesOf(message, read);
    const { organisationId, senderId } = names.request;
    const take = async (tx: Tx, rows: readonly Rows[]) => {
      const { locked, before, known } = openedOf(rows);
      if (!locked) throw new Refused('request-still-running', [], 1);
      const bodyHash = hashOf(message, read);
      const request = await this.repeatOf(tx, before, { ...names.request, bodyHash }, read);
      if ('answer' in request) return request.answer;
      const change = await work(tx, known);
      const answer = answerOf(change, read.warnings);
      const { kind, revision } = read;
      this.messages.insert(tx, {
        ...{ organisationId, id: randomUUID(), senderId, ...request, kind, revision, answer },
        taskId: change.task.id,
        reception: change.reception,
        receivedAt: tx.now,
        raw: message.raw,
      });
      return answer;
    };
    return this.unitOfWork.run(organisationId, take, openingOf(names, read.contact));
  }

  /** The stored answer of the same request, or what this one is to be kept under. */
  private async repeatOf(
    tx: Tx,
    before: Answered | undefined,
    { requestId, bodyHash, ...sender }: RequestKey & Keep,
    { urgent }: Read,
  ): Promise<{ readonly answer: IntakeAnswer } | Keep> {
    if (!before) return { requestId, bodyHash };
    if (before.bodyHash === bodyHash) return { answer: before.answer };
    if (!urgent) throw new Refused('request-id-reused');
    const renamed = `${requestId} ${bodyHash}`;
    const again = await this.messages.answered(tx.manager, { ...sender, requestId: renamed });
    return again ? { answer: again.answer } : { requestId: renamed, bodyHash };
  }

  /** Contacts of the same patient, place or number that the task is not yet linked to. */
  private async newlyFound(
    tx: Tx,
    organisationId: string,
    { task, contacts }: Known,
    contact: ContactKeys,
  ): Promise<Task[]> {
    const before = contactKeys(task?.handover ?? null);
    if (canonicalJson(before) === canonicalJson(contact)) return [];
    const linked = new Set([...(task?.links ?? []), task?.id]);
    const found = contacts.filter((id) => !linked.has(id));
    return this.tasks.lockedInOrder(tx.manager, organisationId, found);
  }
}
