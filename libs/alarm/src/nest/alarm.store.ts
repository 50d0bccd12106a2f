import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { Alarm, AlarmSubject } from '../alarm.js';
import { alarmTable } from './alarm.table.js';

/** Reads and writes alarms. */
@Injectable()
export class AlarmStore {
  /** The alarm of this kind and subject that holds or that nobody has acknowledged, locked. */
  async standing(manager: EntityManager, subject: AlarmSubject): Promise<Alarm | null> {
    return manager.findOne(alarmTable, {
      where: [
        { ...subject, acknowledgedAt: IsNull() },
        { ...subject, clearedAt: IsNull() },
      ],
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** All alarms of a kind that hold or that nobody has acknowledged. */
  async allStanding(manager: EntityManager, kind: Omit<AlarmSubject, 'subjectId'>): Promise<Alarm[]> {
    return manager.find(alarmTable, {
      where: [
        { ...kind, acknowledgedAt: IsNull() },
        { ...kind, clearedAt: IsNull() },
      ],
    });
  }

  /** Writes new alarms; gives the ids of those that did not stand already, raised by somebody else meanwhile. */
  async insertNew(manager: EntityManager, alarms: readonly Alarm[]): Promise<Set<string>> {
    if (alarms.length === 0) return new Set();
    const written = await manager
      .createQueryBuilder()
      .insert()
      .into(alarmTable)
      .values([...alarms])
      .orIgnore()
      .returning('id')
      .execute();
    return new Set((written.raw as { id: string }[]).map(({ id }) => id));
  }

  /** The alarms, locked until the end of the transaction, always in the same order. */
  async locked(manager: EntityManager, organisationId: string, ids: readonly string[]): Promise<Alarm[]> {
    if (ids.length === 0) return [];
    return manager.find(alarmTable, {
      where: { organisationId, id: In(ids) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Writes what may change in the life of an alarm. */
  async write(manager: EntityManager, alarm: Alarm): Promise<void> {
    const { organisationId, id, acknowledgedAt, acknowledgedBy, clearedAt } = alarm;
    const { snoozedUntil, snoozedBy, snoozeReason } = alarm;
    await manager.update(
      alarmTable,
      { organisationId, id },
      { acknowledgedAt, acknowledgedBy, clearedAt, snoozedUntil, snoozedBy, snoozeReason },
    );
  }

  /** All alarms nobody has acknowledged. */
  async allUnacknowledged(manager: EntityManager, organisationId: string): Promise<Alarm[]> {
    return manager.find(alarmTable, { where: { organisationId, acknowledgedAt: IsNull() } });
  }
}
