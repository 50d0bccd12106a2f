import type { Answer } from '../http/request.js';
import { createSignal, type Signal } from '../ui/signal.js';
import {
  added,
  answered,
  delayAfter,
  emptyQueue,
  keptText,
  queueFrom,
  refusalRead,
  type Act,
  type OutQueue,
} from './out-queue.js';

/** Where unsent steps outlive a reload. */
export type Drawer = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const drawerName = 'tilanne.unsent';

export interface OutboxOptions {
  readonly user: string;
  /** Null when the browser forbids storage: the steps then live as long as the page. */
  readonly drawer: Drawer | null;
  readonly send: (act: Act) => Promise<Answer<unknown>>;
  /** A step was answered: the page has changed. */
  readonly settled: () => void;
}

/** Sends a crew's steps one after the other in the order in which they happened, for as long as it takes. */
export class Outbox {
  readonly queue: Signal<OutQueue>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private busy = false;
  private open = true;

  constructor(private readonly options: OutboxOptions) {
    const { drawer, user } = options;
    this.queue = createSignal(queueFrom(drawer?.getItem(drawerName) ?? null, user));
  }

  add(act: Act): void {
    this.set(added(this.queue.get(), act));
    if (this.queue.get().tries === 0) void this.sendFirst();
  }

  /** Tries at once what waits: the line is back. */
  tryNow(): void {
    void this.sendFirst();
  }

  readRefusal(): void {
    this.set(refusalRead(this.queue.get()));
  }

  /** Forgets everything, here and in the browser: the person signs out. */
  wipe(): void {
    this.open = false;
    clearTimeout(this.timer);
    this.queue.set(emptyQueue);
    this.options.drawer?.removeItem(drawerName);
  }

  private set(queue: OutQueue): void {
    if (!this.open) return;
    this.queue.set(queue);
    const { drawer, user } = this.options;
    if (queue.unsent.length > 0) drawer?.setItem(drawerName, keptText(user, queue));
    else drawer?.removeItem(drawerName);
  }

  private async sendFirst(): Promise<void> {
    const [first] = this.queue.get().unsent;
    if (!first || this.busy || !this.open) return;
    clearTimeout(this.timer);
    this.busy = true;
    const answer = await this.options.send(first);
    this.busy = false;
    this.set(answered(this.queue.get(), answer.ok ? null : answer.problem));
    const { tries, unsent } = this.queue.get();
    if (tries === 0) this.options.settled();
    if (unsent.length > 0)
      this.timer = setTimeout(() => void this.sendFirst(), tries === 0 ? 0 : delayAfter(tries));
  }
}
