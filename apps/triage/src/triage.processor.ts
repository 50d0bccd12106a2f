import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { isDatabaseUnavailable, plainError } from '@tilanne/platform/nest';
import { triageAttempts, triageBellSchema, triageQueueName, type TriageBell } from '@tilanne/task';
import { TriageService, type TriageOutcome } from '@tilanne/triage/nest';
import type { Job } from 'bullmq';
import { Counter, Histogram } from 'prom-client';

const outcomes = new Counter({
  name: 'tilanne_triage_total',
  help: 'Proposals by what they say; dropped ones came too late',
  labelNames: ['outcome'],
});

const duration = new Histogram({
  name: 'tilanne_triage_seconds',
  help: 'Time of one triage, from the claim of the job to the commit of the proposal',
  buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5],
});

/**
 * A job of a killed worker is taken over within about 4 s, any number of times; with the queue's defaults it
 * would take a minute and then be given up. A lost database is asked again after half a second.
 */
const workerOptions = {
  concurrency: 4,
  lockDuration: 4_000,
  stalledInterval: 1_000,
  maxStalledCount: 20,
  runRetryDelay: 500,
};

/** Takes rings one by one; what it returns is for the queue's own record only. */
@Processor(triageQueueName, workerOptions)
export class TriageProcessor extends WorkerHost implements BeforeApplicationShutdown {
  private readonly logger = new Logger(TriageProcessor.name);

  constructor(private readonly triage: TriageService) {
    super();
  }

  /** Before the queue's connections go, or it would ask them for work until the process is ended from outside. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.worker.close();
  }

  async process(job: Job<TriageBell>): Promise<TriageOutcome> {
    const stop = duration.startTimer();
    const outcome = await this.triage.triage(triageBellSchema.parse(job.data));
    outcomes.inc({ outcome });
    stop();
    return outcome;
  }

  /** After the last attempt a nurse gets the task; when the database is away, the sweep rings again instead. */
  @OnWorkerEvent('failed')
  async onFailed(job: Job<TriageBell> | undefined, error: Error): Promise<void> {
    const taskId = job?.data.taskId;
    this.logger.warn(
      { taskId, attempt: job?.attemptsMade, error: plainError(error) },
      'A triage attempt failed',
    );
    const bell = triageBellSchema.safeParse(job?.data);
    const tried = (job?.attemptsMade ?? 0) >= triageAttempts;
    if (!bell.success || !tried || isDatabaseUnavailable(error)) return;
    try {
      await this.triage.giveUp(bell.data);
      outcomes.inc({ outcome: 'by-hand' });
    } catch (failure) {
      this.logger.error(
        { taskId, error: plainError(failure) },
        'Could not hand the task to the nurses; will try again',
      );
    }
  }

  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.logger.warn({ error: plainError(error) }, 'The queue does not answer');
  }
}
