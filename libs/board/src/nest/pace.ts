/** Shortest time between two, in milliseconds. */
const apart = 5;

/** Paces what is asked for far more often than it needs to be done: it is done at once, then once for all who ask until the next time. */
export class Pace {
  /** How often it was asked for. */
  private asks = 0;
  private endedAt = -apart;
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
    const wait = this.endedAt + apart - this.clock();
    if (wait <= 0) void this.run();
    else this.timer = setTimeout(() => void this.run(), wait);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    const answered = this.asks;
    this.timer = undefined;
    this.busy = true;
    await this.work();
    this.busy = false;
    this.endedAt = this.clock();
    if (this.asks > answered) this.ask();
  }
}
