import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import type { Alarm, AlarmKind } from '../alarm.js';
import { alarmTable } from './alarm.table.js';

/** Reads and writes alarms. */
@Injectable()
export class AlarmStore {
  /** The alarm nobody has acknowledged yet, of this kind and subject. */
  async unacknowledged(
    manager: EntityManager,
    subject: { organisationId: string; kind: AlarmKind; subjectId: string },
  ): Promise<Alarm | null> {
    return manager.findOne(alarmTable, { where: { ...subject, acknowledgedAt: IsNull() } });
  }

  async insert(manager: EntityManager, alarm: Alarm): Promise<void> {
    await manager.insert(alarmTable, alarm);
  }

  /** The alarm, locked until the end of the transaction. */
  async locked(manager: EntityManager, organisationId: string, id: string): Promise<Alarm | null> {
    return manager.findOne(alarmTable, {
      where: { organisationId, id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async writeAcknowledgement(manager: EntityManager, alarm: Alarm): Promise<void> {
    const { organisationId, id, acknowledgedAt, acknowledgedBy } = alarm;
    await manager.update(alarmTable, { organisationId, id }, { acknowledgedAt, acknowledgedBy });
  }

  /** All alarms nobody has acknowledged. */
  async allUnacknowledged(manager: EntityManager, organisationId: string): Promise<Alarm[]> {
    return manager.find(alarmTable, { where: { organisationId, acknowledgedAt: IsNull() } });
  }
}
