/** In milliseconds: what takes less is done without gathering; the shortest time between two; the longest gathering. */
const times = { cheap: 4, apart: 5, longest: 250 };

/**
 * Paces what is asked for far more often than it needs to be done. While it is cheap it is done at once, a few
 * milliseconds apart. Once it has become dear (hundreds of screens are told), it first waits for as long as it took the
 * last time, and is then done once for all who asked: a task's arrival and its proposal go out together, and telling
 * costs at most half of the time.
 */
export class Pace {
  /** How often it was asked for. */
  private asks = 0;
  private took = 0;
  private endedAt = -times.apart;
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
    const wait = this.waiting();
    if (wait <= 0) void this.run();
    else this.timer = setTimeout(() => void this.run(), wait);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private waiting(): number {
    if (this.took < times.cheap) return this.endedAt + times.apart - this.clock();
    return Math.min(this.took, times.longest);
  }

  private async run(): Promise<void> {
    const began = this.clock();
    const answered = this.asks;
    this.timer = undefined;
    this.busy = true;
    await this.work();
    this.busy = false;
    this.endedAt = this.clock();
    this.took = this.endedAt - began;
    if (this.asks > answered) this.ask();
  }
}
