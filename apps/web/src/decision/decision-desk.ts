import type { AskedDecision, DecisionAnswer } from '@tilanne/task';
import type { Answer } from '../http/request.js';
import { createSignal, type Signal } from '../ui/signal.js';
import { emptyDecisionDraft, type DecisionDraft } from './draft.js';
import {
  answered,
  begun,
  isSettled,
  triedAgain,
  unconfirmedAfter,
  waitAfter,
  type Sending,
} from './sending.js';

type ByTask<T> = Readonly<Record<string, T>>;

/** What the desk of decisions needs of the world around it. */
export interface Surroundings {
  readonly post: (taskId: string, asked: AskedDecision, requestId: string) => Promise<Answer<DecisionAnswer>>;
  readonly newId: () => string;
  /** Calls back after so many milliseconds; the answer calls it off. */
  readonly later: (run: () => void, after: number) => () => void;
}

function without<T>(all: ByTask<T>, taskId: string): ByTask<T> {
  const { [taskId]: _gone, ...rest } = all;
  return rest;
}

/** The decisions of one desk that are being typed or sent; they go on when their task is closed. */
export class DecisionDesk {
  readonly drafts: Signal<ByTask<DecisionDraft>> = createSignal<ByTask<DecisionDraft>>({});
  readonly sendings: Signal<ByTask<Sending>> = createSignal<ByTask<Sending>>({});
  private readonly waits = new Map<string, () => void>();

  constructor(private readonly around: Surroundings) {}

  /** Keeps what was typed or chosen. */
  write(taskId: string, change: Partial<DecisionDraft>): void {
    const draft = this.drafts.get()[taskId] ?? emptyDecisionDraft;
    this.drafts.set({ ...this.drafts.get(), [taskId]: { ...draft, ...change } });
  }

  /** Sends a decision, and again under the same name until it is answered. */
  send(taskId: string, asked: AskedDecision): void {
    const sending = begun(this.around.newId(), asked);
    this.put(taskId, sending);
    this.attempt(taskId, sending);
  }

  /** The line carries again: what is unconfirmed is tried at once. */
  lineHealed(): void {
    for (const [taskId, { stage }] of Object.entries(this.sendings.get()))
      if (stage === 'unconfirmed') this.again(taskId);
  }

  /** What was answered has been read. */
  forget(taskId: string): void {
    const sending = this.sendings.get()[taskId];
    if (sending && isSettled(sending)) this.sendings.set(without(this.sendings.get(), taskId));
  }

  /** Tries nothing any more. */
  stop(): void {
    for (const callOff of this.waits.values()) callOff();
  }

  private put(taskId: string, sending: Sending): void {
    this.sendings.set({ ...this.sendings.get(), [taskId]: sending });
  }

  private wait(taskId: string, run: () => void, after: number): void {
    this.waits.get(taskId)?.();
    this.waits.set(taskId, this.around.later(run, after));
  }

  private current(taskId: string, requestId: string): Sending | null {
    const sending = this.sendings.get()[taskId];
    return sending?.requestId === requestId && !isSettled(sending) ? sending : null;
  }

  private attempt(taskId: string, { asked, requestId }: Sending): void {
    this.wait(taskId, () => this.overdue(taskId, requestId), unconfirmedAfter);
    void this.around.post(taskId, asked, requestId).then((came) => {
      const sending = this.current(taskId, requestId);
      if (sending) this.settle(taskId, answered(sending, came));
    });
  }

  private settle(taskId: string, sending: Sending): void {
    this.put(taskId, sending);
    if (sending.stage === 'unconfirmed')
      this.wait(taskId, () => this.again(taskId), waitAfter(sending.tries));
    else this.waits.get(taskId)?.();
    if (sending.stage === 'answered') this.drafts.set(without(this.drafts.get(), taskId));
  }

  /** A request that hangs is not waited for: the same one beside it does no harm, and the first answer counts. */
  private overdue(taskId: string, requestId: string): void {
    const sending = this.current(taskId, requestId);
    if (!sending) return;
    this.put(taskId, { ...sending, stage: 'unconfirmed' });
    this.again(taskId);
  }

  private again(taskId: string): void {
    const sending = this.sendings.get()[taskId];
    if (!sending || isSettled(sending)) return;
    const next = triedAgain(sending);
    this.put(taskId, next);
    this.attempt(taskId, next);
  }
}
