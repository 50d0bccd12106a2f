import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AlarmService } from './alarm.service.js';
import { AlarmStore } from './alarm.store.js';
import { alarmTable } from './alarm.table.js';
import { Conditions } from './conditions.service.js';
import { PulseStore } from './pulse.store.js';
import { pulseTable } from './pulse.table.js';

@Module({
  imports: [TypeOrmModule.forFeature([alarmTable, pulseTable])],
  providers: [AlarmStore, AlarmService, Conditions, PulseStore],
  exports: [AlarmStore, AlarmService, Conditions, PulseStore],
})
export class AlarmModule {}
