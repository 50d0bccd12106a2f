/** Shortest and longest rest between two times, in milliseconds. */
const rests = { shortest: 5, longest: 40 };

/**
 * Paces what is asked for far more often than it needs to be done. It is done at once when it has rested for as long as
 * it took the last time, and otherwise once for all who ask until then: so hundreds of screens and events cost at most
 * half of the time, and a quiet board is as quick as without.
 */
export class Pace {
  /** How often it was asked for. */
  private asks = 0;
  private restingUntil = 0;
  private timer: NodeJS.Timeout | undefined;
  private busy = false;

  /** `work` may not fail; `clock` in milliseconds. */
  constructor(
    private readonly work: () => Promise<void>,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  ask(): void {
    this.asks += 1;
    if (this.busy || this.timer) return;
    const rest = this.restingUntil - this.clock();
    if (rest <= 0) void this.run();
    else this.timer = setTimeout(() => void this.run(), rest);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    const began = this.clock();
    this.timer = undefined;
    const answered = this.asks;
    this.busy = true;
    await this.work();
    this.busy = false;
    const ended = this.clock();
    this.restingUntil = ended + Math.min(rests.longest, Math.max(rests.shortest, ended - began));
    if (this.asks > answered) this.ask();
  }
}
