import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { plainError, UnitOfWork } from '@tilanne/platform/nest';
import type { DueAct } from './overdue.service.js';
import { RoundSources } from './round-sources.service.js';

/** How often it looks, in milliseconds. */
const every = 1_000;

/**
 * Does what time brings: sends what could not be sent at once, brings back what nobody took in time, tells of silent
 * claims. Any board server may do it, also several at once: each act looks again under the task's lock.
 */
@Injectable()
export class Rounds implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Rounds.name);
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: RoundSources,
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
    this.timer = setTimeout(() => void this.round().finally(() => this.schedule()), every);
  }

  /** One act that fails leaves the others alone; it is tried again in the next round. */
  private async round(): Promise<void> {
    const acts = await this.due();
    for (const act of acts) {
      await act().catch((error: unknown) => {
        this.logger.warn({ error: plainError(error) }, 'Something due could not be done; it is tried again');
      });
    }
  }

  private async due(): Promise<DueAct[]> {
    try {
      return await this.unitOfWork.read((reader) => this.sources.due(reader));
    } catch (error) {
      this.logger.warn({ error: plainError(error) }, 'What is due could not be read; it tries again');
      return [];
    }
  }
}
