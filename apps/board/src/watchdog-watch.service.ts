import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { centreSubject, isWatchdogSilent, watchdogPulse, watchEvery } from '@tilanne/alarm';
import { AlarmService, PulseStore } from '@tilanne/alarm/nest';
import { plainError, settings, UnitOfWork, type ServerEnv } from '@tilanne/platform/nest';

/** Watches the watchdog: its silence is an alarm like any other (reliability rule R9). */
@Injectable()
export class WatchdogWatch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(WatchdogWatch.name);
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private beganAt = performance.now();
  private unansweredAt = Number.NEGATIVE_INFINITY;
  private toldSilent: boolean | undefined;

  constructor(
    @Inject(settings) private readonly env: ServerEnv,
    private readonly pulse: PulseStore,
    private readonly unitOfWork: UnitOfWork,
    private readonly alarms: AlarmService,
  ) {}

  onApplicationBootstrap(): void {
    this.beganAt = performance.now();
    this.schedule();
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private schedule(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.look().finally(() => this.schedule()), watchEvery.pulse);
  }

  private async look(): Promise<void> {
    try {
      const organisationId = this.env.ORGANISATION_ID;
      const age = await this.pulse.age({ organisationId, name: watchdogPulse });
      const now = performance.now();
      const signs = { age, lookedFor: now - this.beganAt, answeredFor: now - this.unansweredAt };
      await this.tell(isWatchdogSilent(signs));
    } catch (error) {
      this.unansweredAt = performance.now();
      this.logger.warn({ error: plainError(error) }, 'The watchdog could not be looked at; it tries again');
    }
  }

  private async tell(silent: boolean): Promise<void> {
    if (silent === this.toldSilent) return;
    const organisationId = this.env.ORGANISATION_ID;
    const alarm = { organisationId, kind: 'watchdog-silent', subjectId: centreSubject } as const;
    await this.unitOfWork.run(organisationId, (tx) =>
      silent ? this.alarms.raise(tx, alarm) : this.alarms.clear(tx, alarm),
    );
    this.toldSilent = silent;
  }
}
