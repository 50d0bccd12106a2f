import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AlarmModule } from '@tilanne/alarm/nest';
import { triageQueueName } from '../triage-bell.js';
import { TaskConsequences } from './consequences.service.js';
import { IntakeMessageStore } from './intake-message.store.js';
import { intakeMessageTable } from './intake-message.table.js';
import { IntakeService } from './intake.service.js';
import { RefusalService } from './refusal.service.js';
import { RefusalStore } from './refusal.store.js';
import { refusalTable } from './refusal.table.js';
import { SenderStore } from './sender.store.js';
import { senderTable } from './sender.table.js';
import { TaskAnswerStore } from './task-answer.store.js';
import { taskAnswerTable } from './task-answer.table.js';
import { TaskService } from './task.service.js';
import { TaskStore } from './task.store.js';
import { taskTable } from './task.table.js';
import { TriageQueue } from './triage.queue.js';

const tables = [taskTable, taskAnswerTable, senderTable, intakeMessageTable, refusalTable];

const stores = [TaskStore, TaskAnswerStore, SenderStore, IntakeMessageStore, RefusalStore];

const services = [TaskService, IntakeService, RefusalService, TriageQueue];

@Module({
  imports: [
    AlarmModule,
    TypeOrmModule.forFeature(tables),
    BullModule.registerQueue({ name: triageQueueName }),
  ],
  providers: [...stores, ...services, TaskConsequences],
  exports: [...stores, ...services],
})
export class TaskModule {}
