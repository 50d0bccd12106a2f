import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { watchdogPulse, watchEvery, watchLimits } from '@tilanne/alarm';
import { PulseStore } from '@tilanne/alarm/nest';
import { plainError, settings, type ServerEnv } from '@tilanne/platform/nest';
import { Histogram } from 'prom-client';
import { Look } from './look.service.js';
import { WatchedConditions } from './watched-conditions.service.js';

const duration = new Histogram({
  name: 'tilanne_watch_round_seconds',
  help: 'Time of one look at everything that is watched',
  buckets: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 15],
});

/** Looks for what nobody looks at (reliability rule R9), one condition after the other, round after round. */
@Injectable()
export class Watch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Watch.name);
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private wholeAt = Number.NEGATIVE_INFINITY;

  constructor(
    @Inject(settings) private readonly env: ServerEnv,
    private readonly watched: WatchedConditions,
    private readonly look: Look,
    private readonly pulse: PulseStore,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule(0);
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  /** True while every condition has been looked at lately. */
  isWhole(): boolean {
    return performance.now() - this.wholeAt < watchLimits.watchdogSilent;
  }

  private schedule(after: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.round().finally(() => this.schedule(watchEvery.look)), after);
  }

  /** A pulse says that everything was looked at: a condition that cannot be watched is a watchdog that does not. */
  private async round(): Promise<void> {
    const stop = duration.startTimer();
    let whole = true;
    for (const condition of this.watched.all) whole = (await this.look.at(condition)) && whole;
    stop();
    if (whole) await this.beat();
  }

  private async beat(): Promise<void> {
    try {
      await this.pulse.beat({ organisationId: this.env.ORGANISATION_ID, name: watchdogPulse });
      this.wholeAt = performance.now();
    } catch (error) {
      this.logger.warn({ error: plainError(error) }, 'The pulse could not be written; it tries again');
    }
  }
}
