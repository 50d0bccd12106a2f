import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import { plainError, QueueHome, type Tx } from '@tilanne/platform/nest';
import type { Queue } from 'bullmq';
import { bellId, triageAttempts, triageQueueName, type TriageBell } from '../triage-bell.js';

/** A held job id would swallow the next ring, so nothing finished is kept; history is in the tables. */
const jobOptions = { attempts: triageAttempts, removeOnComplete: true, removeOnFail: true };

/** Rings for a triage. A lost ring delays a proposal until the next sweep, and loses nothing. */
@Injectable()
export class TriageQueue {
  private readonly logger = new Logger(TriageQueue.name);

  constructor(
    @InjectQueue(triageQueueName) private readonly queue: Queue<TriageBell>,
    private readonly home: QueueHome,
  ) {
    // Without a listener BullMQ prints the error whole: the client, its connection and the query it was at.
    queue.on('error', (error) => this.logger.warn({ error: plainError(error) }, 'The queue does not answer'));
  }

  /** Rings with the transaction: in it on PostgreSQL, after its commit and without waiting on Redis. */
  async ring(tx: Tx, bell: TriageBell): Promise<void> {
    if (this.home.joinsTransactions) await this.add(bell);
    else tx.afterCommit(() => this.ringWithoutWaiting(bell));
  }

  /** Rings again for a task without a proposal. */
  async ringAgain(bell: TriageBell): Promise<void> {
    await this.add(bell);
  }

  private ringWithoutWaiting(bell: TriageBell): Promise<void> {
    this.add(bell).catch((error: unknown) => {
      this.logger.warn(
        { taskId: bell.taskId, error: plainError(error) },
        'The bell did not ring; the sweep will',
      );
    });
    return Promise.resolve();
  }

  private async add(bell: TriageBell): Promise<void> {
    await this.queue.add('triage', bell, { ...jobOptions, jobId: bellId(bell) });
  }
}
