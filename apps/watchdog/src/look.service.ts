import { Inject, Injectable, Logger } from '@nestjs/common';
import { Conditions } from '@tilanne/alarm/nest';
import { plainError, settings, UnitOfWork, type ServerEnv } from '@tilanne/platform/nest';
import { Counter, Gauge } from 'prom-client';
import type { WatchedCondition } from './watched-conditions.service.js';

const failures = new Counter({
  name: 'tilanne_watch_failures_total',
  help: 'Times a condition could not be looked at',
  labelNames: ['kind'],
});

const subjects = new Gauge({
  name: 'tilanne_watch_subjects',
  help: 'For how many subjects a condition holds now',
  labelNames: ['kind'],
});

/** One look at one condition. */
@Injectable()
export class Look {
  private readonly logger = new Logger(Look.name);

  constructor(
    @Inject(settings) private readonly env: ServerEnv,
    private readonly unitOfWork: UnitOfWork,
    private readonly conditions: Conditions,
  ) {}

  /** Brings the condition's alarms up to date, in a transaction of its own; false when that was not possible. */
  async at({ kind, holding }: WatchedCondition): Promise<boolean> {
    const organisationId = this.env.ORGANISATION_ID;
    try {
      await this.unitOfWork.run(organisationId, async (tx) => {
        const found = new Set(await holding(tx.manager, organisationId));
        subjects.set({ kind }, found.size);
        await this.conditions.follow(tx, { organisationId, kind }, found);
      });
      return true;
    } catch (error) {
      failures.inc({ kind });
      this.logger.warn(
        { kind, error: plainError(error) },
        'A condition could not be looked at; it tries again',
      );
      return false;
    }
  }
}
