import type { Rows, Statement } from '@tilanne/platform/nest';
import type { ContactKeys } from '../contact.js';
import type { Task } from '../task.js';
import type { IncomingMessage, Read } from './incoming-message.js';
import {
  answerIn,
  lockingRequest,
  readingAnswer,
  type Answered,
  type RequestKey,
} from './intake-message.store.js';
import { lockingOfSender, readingContacts, taskIn, type SenderTask } from './task.store.js';

/** What is known of a message's matter, behind its locks. */
export interface Known {
  readonly task: Task | undefined;
  /** Ids of tasks of the same patient, place or number. */
  readonly contacts: readonly string[];
}

/** The names of one message: of its request and of its task. */
interface Names {
  readonly request: RequestKey;
  readonly task: SenderTask;
}

/** By what a message and its task are known. */
export function namesOf(message: IncomingMessage, { kind, senderTaskId, revision }: Read): Names {
  const { organisationId, id: senderId } = message.sender;
  const requestId = message.requestId ?? `${kind} ${senderTaskId} ${String(revision)}`;
  const sender = { organisationId, senderId };
  return { request: { ...sender, requestId }, task: { ...sender, senderTaskId } };
}

/**
 * What is read first, each behind the one before it. One sender's messages about one task wait for each other, also
 * before its row exists; so do messages about the same patient, place or number, or two calls at once would not see
 * each other. Always in the same order.
 */
export function openingOf({ request, task }: Names, contact: ContactKeys): Statement[] {
  const { organisationId, senderId, senderTaskId } = task;
  const contacts = Object.entries(contact).filter(([, key]) => key !== null);
  const keys = contacts.map(([kind, key]) => `${organisationId} ${kind} ${String(key)}`).sort();
  return [
    lockingRequest(request, [`${organisationId} task ${senderId} ${senderTaskId}`, ...keys]),
    readingAnswer(request),
    lockingOfSender(task),
    readingContacts(organisationId, contact),
  ];
}

/** What the statements of `openingOf` have read. */
interface Opened {
  /** False while another process is still handling the same request. */
  readonly locked: boolean;
  readonly before: Answered | undefined;
  readonly known: Known;
}

/** The answers to the statements of `openingOf`. */
export function openedOf([lock, before, task, contacts = []]: readonly Rows[]): Opened {
  return {
    locked: lock?.[0]?.locked === true,
    before: answerIn(before),
    known: { task: taskIn(task), contacts: contacts.map(({ id }) => String(id)) },
  };
}
