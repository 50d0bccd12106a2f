import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AlarmModule } from '@tilanne/alarm/nest';
import { triageQueueName } from '../triage-bell.js';
import { ClaimService } from './claim.service.js';
import { ClaimStore } from './claim.store.js';
import { claimTable } from './claim.table.js';
import { TaskConsequences } from './consequences.service.js';
import { DecisionService } from './decision.service.js';
import { DecisionStore } from './decision.store.js';
import { decisionTable } from './decision.table.js';
import { IntakeMessageStore } from './intake-message.store.js';
import { intakeMessageTable } from './intake-message.table.js';
import { IntakeService } from './intake.service.js';
import { RefusalService } from './refusal.service.js';
import { RefusalStore } from './refusal.store.js';
import { refusalTable } from './refusal.table.js';
import { SenderStore } from './sender.store.js';
import { senderTable } from './sender.table.js';
import { StateCheck } from './state-check.service.js';
import { TaskAnswerStore } from './task-answer.store.js';
import { taskAnswerTable } from './task-answer.table.js';
import { TaskService } from './task.service.js';
import { TaskStores } from './task-stores.service.js';
import { TaskStore } from './task.store.js';
import { taskTable } from './task.table.js';
import { TriageQueue } from './triage.queue.js';

const tables = [
  taskTable,
  taskAnswerTable,
  senderTable,
  intakeMessageTable,
  refusalTable,
  claimTable,
  decisionTable,
];

const stores = [
  TaskStore,
  TaskAnswerStore,
  SenderStore,
  IntakeMessageStore,
  RefusalStore,
  ClaimStore,
  DecisionStore,
];

const services = [
  TaskStores,
  TaskService,
  IntakeService,
  RefusalService,
  TriageQueue,
  ClaimService,
  DecisionService,
];

@Module({
  imports: [
    AlarmModule,
    TypeOrmModule.forFeature(tables),
    BullModule.registerQueue({ name: triageQueueName }),
  ],
  providers: [...stores, ...services, TaskConsequences, StateCheck],
  exports: [...stores, ...services],
})
export class TaskModule {}
