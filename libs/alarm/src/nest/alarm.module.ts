import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AlarmService } from './alarm.service.js';
import { AlarmStore } from './alarm.store.js';
import { alarmTable } from './alarm.table.js';

@Module({
  imports: [TypeOrmModule.forFeature([alarmTable])],
  providers: [AlarmStore, AlarmService],
  exports: [AlarmStore, AlarmService],
})
export class AlarmModule {}
