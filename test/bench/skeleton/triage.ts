/** The skeleton's worker: one update, and an event numbered by a counter row, in one transaction. */
import 'reflect-metadata';
import { Processor, WorkerHost } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Job } from 'bullmq';
import { DataSource } from 'typeorm';
import { serve } from './serve.js';
import { channel } from './tables.js';
import { inTransaction, queueName, stack } from './stack.js';

const event = `
  with head as (update skeleton_head set seq = seq + 1 returning seq), written as (
    insert into skeleton_event (seq, task_id, body) select head.seq, id, body from head, skeleton_task where id = $1
  ) select pg_notify('${channel}', head.seq::text) from head`;

@Processor(queueName, { concurrency: 4, runRetryDelay: 500 })
class Triage extends WorkerHost {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {
    super();
  }

  async process({ data: { taskId } }: Job<{ taskId: string }>): Promise<void> {
    await inTransaction(this.dataSource, async (manager) => {
      await manager.query(`update skeleton_task set state = 'triaged' where id = $1`, [taskId]);
      await manager.query(event, [taskId]);
    });
  }
}

@Module({ imports: stack(), providers: [Triage] })
class TriageModule {}

await serve(TriageModule);
