import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AlarmModule } from '@tilanne/alarm/nest';
import { TaskModule } from '@tilanne/task/nest';
import { CrewService } from './crew.service.js';
import { OrderAnswers } from './order-answers.service.js';
import { OrderConsequences } from './order-consequences.service.js';
import { OrderRecord } from './order-record.service.js';
import { OrderService } from './order.service.js';
import { UnitOrderStore } from './unit-order.store.js';
import { unitOrderTable } from './unit-order.table.js';
import { UnitStore } from './unit.store.js';
import { unitTable } from './unit.table.js';

const exported = [UnitStore, UnitOrderStore, OrderService, OrderAnswers, CrewService];

@Module({
  imports: [AlarmModule, TaskModule, TypeOrmModule.forFeature([unitTable, unitOrderTable])],
  providers: [...exported, OrderRecord, OrderConsequences],
  exports: exported,
})
export class UnitModule {}
