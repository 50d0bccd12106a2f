import type { Intakes } from './intakes.js';
import type { Nurses } from './nurses.js';
import { within } from './patience.js';

/** What goes on at a centre while a fault happens: tasks come in, nurses decide. */
export class Load {
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    readonly intakes: Intakes,
    private readonly nurses: Nurses,
    /** Milliseconds after which something must be wrong. */
    private readonly limit: number,
  ) {}

  start(): void {
    const deciding = this.nurses.run();
    const handing = this.intakes.run().finally(() => this.nurses.stop());
    this.running = Promise.all([handing, deciding]);
    this.running.catch(() => undefined);
  }

  /** Resolves when so many tasks were taken in all. */
  async taken(count: number): Promise<void> {
    await within(`${String(count)} tasks taken`, this.intakes.taken(count));
  }

  /** Resolves when so many more were taken than by now. */
  async more(count: number): Promise<void> {
    await within(`${String(count)} more tasks taken`, this.intakes.more(count));
  }

  /** Resolves when all that was to be done is done, also what had been left without an answer. */
  async ended(): Promise<void> {
    await within('the load is done', this.running, this.limit);
    await within('what was left is taken', this.intakes.handWhatWasLeft());
  }

  abandon(): void {
    this.intakes.abandon();
    this.nurses.abandon();
  }
}
