import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ThrottlerModule } from '@nestjs/throttler';
import {
  DatabaseModule,
  LoggingModule,
  QueueModule,
  settings,
  SettingsModule,
  type ServerEnv,
} from '@tilanne/platform/nest';
import { TaskModule } from '@tilanne/task/nest';
import { IntakeController } from './intake.controller.js';
import { RefusalFilter } from './refusal.filter.js';
import { TaskReading } from './task-reading.service.js';

const throttling = ThrottlerModule.forRootAsync({
  inject: [settings],
  useFactory: (env: ServerEnv) => [{ ttl: 60_000, limit: env.INTAKE_REQUESTS_PER_MINUTE }],
});

@Module({
  imports: [SettingsModule, LoggingModule, DatabaseModule, QueueModule, TaskModule, throttling],
  controllers: [IntakeController],
  providers: [TaskReading, { provide: APP_FILTER, useClass: RefusalFilter }],
})
export class IntakeModule {}
