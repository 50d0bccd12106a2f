import { ownBody } from './own-task.js';
import { shuffled } from './shuffled.js';

/** One message of a sender. */
export interface Message {
  /** The address, below that of the intake's tasks. */
  readonly path: string;
  readonly requestId: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** How often a sender repeats each message. */
const copies = 3;

function handed(key: string, revision: number): Message {
  const body = ownBody(key, { revision, description: `Tilanne ${String(revision)}.` });
  return { path: '', requestId: `${key}/${String(revision)}`, body };
}

function cancelled(key: string, revision: number): Message {
  return { path: `/${key}/cancel`, requestId: `${key}/cancel`, body: { revision } };
}

/** The messages about a task, each once, in the order of what happened: it ends as the last one says. */
export function messagesOf(key: string, end: 'revised' | 'cancelled'): readonly Message[] {
  const last = end === 'revised' ? handed(key, 3) : cancelled(key, 2);
  return [handed(key, 1), handed(key, 2), last];
}

/** A task under the name of a request that was another's: it must be refused and leave nothing. */
export function underUsedName(key: string, used: Message): Message {
  return { ...handed(key, 1), requestId: used.requestId };
}

/** The messages as a bad network delivers them: each three times, in any order. */
export function delivered(messages: readonly Message[], roll: (below: number) => number): readonly Message[] {
  const pile = messages.flatMap((message) => Array.from({ length: copies }, () => message));
  return shuffled(pile, roll);
}
