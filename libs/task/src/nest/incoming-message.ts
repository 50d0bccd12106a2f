import type { ContactKeys } from '../contact.js';
import type { IntakeAnswer } from './intake-answer.js';
import type { IntakeMessage } from './intake-message.table.js';
import type { Sender } from './sender.table.js';

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
export interface Read extends Pick<IntakeMessage, 'kind' | 'revision'> {
  readonly senderTaskId: string;
  /** A rise to A or B is taken whatever is wrong with the sender's numbering. */
  readonly urgent: boolean;
  readonly contact: ContactKeys;
  readonly warnings: IntakeAnswer['warnings'];
}
