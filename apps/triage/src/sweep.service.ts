import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { plainError, UnitOfWork } from '@tilanne/platform/nest';
import { TaskStore, TriageQueue } from '@tilanne/task/nest';
import { Counter } from 'prom-client';

/** How often it looks, in milliseconds (reliability rule R3). */
const every = 2_000;

const swept = new Counter({
  name: 'tilanne_triage_swept_total',
  help: 'Tasks whose bell had to be rung again',
});

/** Rings again for every task that has waited too long for a proposal: the table is the truth, the queue a doorbell. */
@Injectable()
export class Sweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Sweep.name);
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: TaskStore,
    private readonly queue: TriageQueue,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule();
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private schedule(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.sweep().finally(() => this.schedule()), every);
  }

  private async sweep(): Promise<void> {
    try {
      for (const bell of await this.unitOfWork.read((reader) => this.tasks.unheardBells(reader))) {
        await this.queue.ringAgain(bell);
        swept.inc();
      }
    } catch (error) {
      this.logger.warn({ error: plainError(error) }, 'The sweep could not run; it tries again');
    }
  }
}
