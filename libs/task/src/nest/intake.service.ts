import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@tilanne/platform';
import { Refused, UnitOfWork, type Tx } from '@tilanne/platform/nest';
import { cancel, readCancellation } from '../cancel.js';
import { contactKeys, type ContactKeys } from '../contact.js';
import { plainJson } from '../plain-json.js';
import { readHandover } from '../read-handover.js';
import { receive, type Arrival, type TaskChange } from '../receive.js';
import { isRefusal } from '../refusal.js';
import { isUrgent, type Task } from '../task.js';
import { answerOf, type IntakeAnswer } from './intake-answer.js';
import { IntakeMessageStore } from './intake-message.store.js';
import type { IntakeMessage } from './intake-message.table.js';
import type { Sender } from './sender.table.js';
import { TaskService } from './task.service.js';
import { TaskStore } from './task.store.js';

/** One message as it came over the edge. */
export interface IncomingMessage {
  readonly sender: Pick<Sender, 'organisationId' | 'id'>;
  /** The sender's name of the request; made from task id and revision when absent. */
  readonly requestId?: string | undefined;
  readonly body: unknown;
  /** What the sender said, by which a repeated request is known; the body when absent. */
  readonly said?: unknown;
  readonly raw: string;
  readonly byHand?: boolean;
}

/** A message as far as it was read. */
interface Read extends Pick<IntakeMessage, 'kind' | 'revision'> {
  readonly senderTaskId: string;
  /** A rise to A or B is taken whatever is wrong with the sender's numbering. */
  readonly urgent: boolean;
  readonly contact: ContactKeys;
  readonly warnings: IntakeAnswer['warnings'];
}

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
      const change = receive(known, read, arrivalOf(tx, message, earlier));
      await this.service.save(tx, known, change);
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
    return this.once(message, request, async (tx, known) => {
      const change = cancel(known, read, arrivalOf(tx, message, []));
      await this.service.save(tx, known, change);
      return change;
    });
  }

  private async once(
    message: IncomingMessage,
    read: Read,
    work: (tx: Tx, known: Task | undefined) => Promise<TaskChange>,
  ): Promise<IntakeAnswer> {
    const { organisationId, id: senderId } = message.sender;
    return this.unitOfWork.run(organisationId, async (tx) => {
      const request = await this.repeatOf(tx, message, read);
      if ('answer' in request) return request.answer;
      const key = { organisationId, senderId, senderTaskId: read.senderTaskId };
      await this.tasks.lockArrival(tx.manager, key, read.contact);
      const change = await work(tx, await this.tasks.lockedBySender(tx.manager, key));
      const answer = answerOf(change, read.warnings);
      const { kind, revision } = read;
      await this.messages.insert(tx.manager, {
        ...{ organisationId, id: randomUUID(), senderId, ...request, kind, revision, answer },
        taskId: change.task.id,
        reception: change.reception,
        receivedAt: tx.now,
        raw: message.raw,
      });
      return answer;
    });
  }

  /** The stored answer of the same request, or what this one is to be kept under. */
  private async repeatOf(
    tx: Tx,
    message: IncomingMessage,
    read: Read,
  ): Promise<{ readonly answer: IntakeAnswer } | Keep> {
    const { organisationId, id: senderId } = message.sender;
    const { kind, senderTaskId, revision, urgent } = read;
    const requestId = message.requestId ?? `${kind} ${senderTaskId} ${String(revision)}`;
    const bodyHash = hashOf(message, read);
    const key = { organisationId, senderId, requestId };
    if (!(await this.messages.lockRequest(tx.manager, key)))
      throw new Refused('request-still-running', [], 1);
    const before = await this.messages.byRequest(tx.manager, key);
    if (!before) return { requestId, bodyHash };
    if (before.bodyHash === bodyHash) return { answer: before.answer };
    if (!urgent) throw new Refused('request-id-reused');
    const renamed = `${requestId} ${bodyHash}`;
    const again = await this.messages.byRequest(tx.manager, { ...key, requestId: renamed });
    return again ? { answer: again.answer } : { requestId: renamed, bodyHash };
  }

  /** Contacts of the same patient, place or number that the task is not yet linked to. */
  private async newlyFound(
    tx: Tx,
    organisationId: string,
    known: Task | undefined,
    contact: ContactKeys,
  ): Promise<Task[]> {
    const before = contactKeys(known?.handover ?? null);
    if (canonicalJson(before) === canonicalJson(contact)) return [];
    const linked = new Set([...(known?.links ?? []), known?.id]);
    const found = await this.tasks.earlierContacts(tx.manager, organisationId, contact);
    return found.filter(({ id }) => !linked.has(id));
  }
}
