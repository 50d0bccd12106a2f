/** The skeleton's intake: one insert and one job, in one transaction where the queue allows it. */
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { InjectQueue } from '@nestjs/bullmq';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import { serve } from './serve.js';
import { settings } from './settings.js';
import { inTransaction, queueName, stack } from './stack.js';

@Controller('api/tasks')
class Intake {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @InjectQueue(queueName) private readonly queue: Queue,
  ) {}

  @Post()
  async take(@Body() body: unknown): Promise<{ taskId: string }> {
    const taskId = randomUUID();
    const add = () =>
      this.queue.add('triage', { taskId }, { jobId: taskId, removeOnComplete: true, removeOnFail: true });
    await inTransaction(this.dataSource, async (manager) => {
      await manager.query(`insert into skeleton_task (id, state, body) values ($1, 'received', $2)`, [
        taskId,
        JSON.stringify(body),
      ]);
      if (settings.redisUrl === undefined) await add();
    });
    // As in the product: the answer does not wait for Redis.
    if (settings.redisUrl !== undefined) void add();
    return { taskId };
  }
}

@Module({ imports: stack(), controllers: [Intake] })
class IntakeModule {}

await serve(IntakeModule);
