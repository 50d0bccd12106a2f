import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { watchEvery, watchLimits } from '@tilanne/alarm';
import { plainError, settings, UnitOfWork, type ServerEnv } from '@tilanne/platform/nest';
import { HeartbeatRowsStore } from '@tilanne/triage/nest';
import { Histogram } from 'prom-client';
import { ProbeRun, type ProbedPath } from './probe-run.service.js';

const roundTrip = new Histogram({
  name: 'tilanne_path_seconds',
  help: 'Time of a test task from its hand-over at the intake to its proposal on a board',
  buckets: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 15],
});

/** Sends a test task the whole path, again and again, so that a broken path is noticed before a patient's task is lost. */
@Injectable()
export class PathProbe implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(PathProbe.name);
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private isOn = false;
  private seenAt = performance.now();

  constructor(
    @Inject(settings) private readonly env: ServerEnv,
    private readonly probe: ProbeRun,
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: HeartbeatRowsStore,
  ) {}

  onApplicationBootstrap(): void {
    const { INTAKE_URL: intakeUrl, BOARD_URL: boardUrl } = this.env;
    if (intakeUrl === undefined || boardUrl === undefined) {
      this.logger.log('No test tasks are sent: INTAKE_URL and BOARD_URL are not both set');
      return;
    }
    this.isOn = true;
    this.seenAt = performance.now();
    this.schedule({ intakeUrl, boardUrl }, watchEvery.testTaskAgain);
  }

  onApplicationShutdown(): void {
    this.stopping.abort();
    clearTimeout(this.timer);
  }

  /** True when a test task should have been seen on a board by now, and was not. */
  isBroken(): boolean {
    return this.isOn && performance.now() - this.seenAt > watchEvery.testTask + watchLimits.pathBroken;
  }

  private schedule(path: ProbedPath, after: number): void {
    if (this.stopping.signal.aborted) return;
    this.timer = setTimeout(() => {
      const next = (came: boolean) =>
        this.schedule(path, came ? watchEvery.testTask : watchEvery.testTaskAgain);
      void this.send(path).then(next);
    }, after);
  }

  private async send(path: ProbedPath): Promise<boolean> {
    try {
      const timeout = AbortSignal.timeout(watchLimits.pathBroken);
      const milliseconds = await this.probe.run(path, AbortSignal.any([timeout, this.stopping.signal]));
      roundTrip.observe(milliseconds / 1000);
      this.seenAt = performance.now();
      await this.unitOfWork.run(this.env.ORGANISATION_ID, (tx) =>
        this.rows.prune(tx.manager, this.env.ORGANISATION_ID),
      );
      return true;
    } catch (error) {
      if (!this.stopping.signal.aborted)
        this.logger.warn({ error: plainError(error) }, 'A test task did not come through; it tries again');
      return false;
    }
  }
}
