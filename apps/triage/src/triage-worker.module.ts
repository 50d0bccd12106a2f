import { Module } from '@nestjs/common';
import { DatabaseModule, LoggingModule, QueueModule, SettingsModule } from '@tilanne/platform/nest';
import { TaskModule } from '@tilanne/task/nest';
import { TriageModule } from '@tilanne/triage/nest';
import { Sweep } from './sweep.service.js';
import { TriageProcessor } from './triage.processor.js';

@Module({
  imports: [SettingsModule, LoggingModule, DatabaseModule, QueueModule, TaskModule, TriageModule],
  providers: [TriageProcessor, Sweep],
})
export class TriageWorkerModule {}
