import type { DeskDecision } from '@tilanne/board';
import type { AskedDecision, DecisionAnswer } from '@tilanne/task';
import type { Problem } from '../http/problem.js';
import type { Answer } from '../http/request.js';

/** A decision on its way to the server. Nothing is shown as decided before the server has said so. */
export interface Sending {
  /** The same in every try, so that however often it is sent it has one effect. */
  readonly requestId: string;
  readonly asked: AskedDecision;
  /** `unconfirmed`: no answer came, and it is tried again until one comes. */
  readonly stage: 'sending' | 'unconfirmed' | 'answered' | 'refused';
  readonly tries: number;
  readonly answer: DecisionAnswer | null;
  readonly problem: Problem | null;
}

/** The decision as it is sent for the first time. */
export function begun(requestId: string, asked: AskedDecision): Sending {
  return { requestId, asked, stage: 'sending', tries: 1, answer: null, problem: null };
}

/** True when it is not known whether the request was done: the same request may be sent again, and must be. */
export function isUncertain({ status }: Problem): boolean {
  return status === 0 || status === 401 || status === 425 || status === 429 || status >= 500;
}

/** The decision after an answer, or after none. What has been answered stays so. */
export function answered(sending: Sending, came: Answer<DecisionAnswer>): Sending {
  if (isSettled(sending)) return sending;
  if (came.ok) return { ...sending, stage: 'answered', answer: came.value, problem: null };
  const stage = isUncertain(came.problem) ? 'unconfirmed' : 'refused';
  return { ...sending, stage, problem: came.problem };
}

/** The decision as it is sent once more. It stays unconfirmed until an answer comes. */
export function triedAgain(sending: Sending): Sending {
  return { ...sending, tries: sending.tries + 1 };
}

/** True when the server has answered, one way or the other. */
export function isSettled({ stage }: Sending): boolean {
  return stage === 'answered' || stage === 'refused';
}

/** True while it is not known whether the decision was made. */
export function isOnItsWay(sending: Sending | null): boolean {
  return sending !== null && !isSettled(sending);
}

/**
 * True while what became of a decision is worth telling: not any more when the task shows that something else was done
 * since. A task that has not been read again shows nothing of it yet.
 */
export function isNews({ answer }: Sending, decisions: readonly DeskDecision[]): boolean {
  const known = decisions.find(({ id }) => id === answer?.decisionId);
  if (!answer || !known) return true;
  if (answer.decidedAt === null) return known.decidedAt === null && known.endedAt === null;
  // A return to the response centre ends at once: nothing is left to be done here.
  return known.endedAt === null || known.outcome === 'upgrade-112';
}

/** After this long without an answer the decision counts as unconfirmed, in milliseconds. */
export const unconfirmedAfter = 3_000;

/** How long to wait before the next try, in milliseconds: at most a second, so that a healed line is used at once. */
export function waitAfter(tries: number): number {
  return Math.min(250 * 2 ** (tries - 1), 1_000);
}
