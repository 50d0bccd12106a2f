import { setTimeout as pause } from 'node:timers/promises';
import { sampleTask } from './sample.js';

/** What a sender knows after one try: without an answer, the task may be there or not. */
export type Outcome = 'taken' | 'refused' | 'unknown';

export interface SteadySenderOptions {
  readonly name: string;
  readonly lanes: number;
  /** Between two tasks of a lane, in milliseconds. */
  readonly every: number;
  /** As a careful sender does: sends the same body again until it is taken. */
  readonly retries: boolean;
}

/** Between two tries of a task, in milliseconds. */
const tryAgainAfter = 50;

/** Nobody listened at all, so nothing can have been stored. */
function nobodyListened(error: unknown): boolean {
  // Errors of fetch come from outside the test's own world, where `instanceof` knows none of them.
  const { cause } = error as { readonly cause?: { readonly code?: string } };
  return cause?.code === 'ECONNREFUSED';
}

/** A response centre that hands tasks over one after the other, whatever happens to the intake. */
export class SteadySender {
  /** Ids of the centre by ids of the sender, of all that was acknowledged. */
  readonly taken = new Map<string, string>();
  /** Tasks whose last try had no answer. */
  readonly unknown = new Set<string>();
  /** Tasks that were answered with two different ids. */
  readonly doubled = new Set<string>();
  /** Answers that were not 201, by status. */
  readonly refusals = new Map<number, number>();
  private readonly bodies = new Map<string, Record<string, unknown>>();
  private readonly waiting = new Set<() => void>();
  private running: Promise<unknown> = Promise.resolve();
  private stopped = false;
  private abandoned = false;

  constructor(
    private readonly postTask: (body: unknown) => Promise<Response>,
    private readonly options: SteadySenderOptions,
  ) {}

  start(): void {
    this.running = Promise.all(Array.from({ length: this.options.lanes }, (_, lane) => this.send(lane)));
  }

  /** Hands over nothing new, and resolves when every lane is done with its last task. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  /** Ends at once, also when nobody takes its last tasks: for the end of a test that has failed. */
  abandon(): void {
    this.stopped = true;
    this.abandoned = true;
  }

  /** Resolves as soon as so many more were acknowledged. */
  async more(count: number): Promise<void> {
    const wanted = this.taken.size + count;
    while (this.taken.size < wanted) await new Promise<void>((resolve) => this.waiting.add(resolve));
  }

  /** One try; the body of a task is the same in every one. */
  async hand(id: string): Promise<Outcome> {
    const body = this.bodies.get(id) ?? sampleTask(id, { caller: { phone: this.nextNumber() } });
    this.bodies.set(id, body);
    try {
      const response = await this.postTask(body);
      const { taskId } = (await response.json()) as { taskId: string };
      this.unknown.delete(id);
      return response.status === 201 ? this.keep(id, taskId) : this.count(response.status);
    } catch (error) {
      if (nobodyListened(error)) return 'refused';
      this.unknown.add(id);
      return 'unknown';
    }
  }

  /** Tries until it is acknowledged. */
  async handUntilTaken(id: string): Promise<void> {
    while (!this.abandoned && (await this.hand(id)) !== 'taken') await pause(tryAgainAfter);
  }

  /** Nobody calls twice: what repeated contacts do to each other is another test's. */
  private nextNumber(): string {
    return `+358 40 ${String(1_000_000 + this.bodies.size)}`;
  }

  private async send(lane: number): Promise<void> {
    const { name, every, retries } = this.options;
    for (let index = 0; !this.stopped; index += 1) {
      const id = `${name}-${String(lane)}-${String(index)}`;
      if (retries) await this.handUntilTaken(id);
      else if ((await this.hand(id)) !== 'taken') await pause(tryAgainAfter);
      await pause(every);
    }
  }

  private keep(id: string, taskId: string): Outcome {
    if ((this.taken.get(id) ?? taskId) !== taskId) this.doubled.add(id);
    this.taken.set(id, taskId);
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
    return 'taken';
  }

  private count(status: number): Outcome {
    this.refusals.set(status, (this.refusals.get(status) ?? 0) + 1);
    return 'refused';
  }
}
