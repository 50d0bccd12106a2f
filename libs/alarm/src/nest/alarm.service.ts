import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refused, UnitOfWork, type Tx } from '@tilanne/platform/nest';
import {
  acknowledge,
  clear,
  raised,
  raisedAgain,
  snooze,
  summaryOf,
  type Alarm,
  type AlarmEvent,
  type AlarmSubject,
  type AlarmSummary,
} from '../alarm.js';
import type { Snooze } from '../snooze.js';
import { AlarmStore } from './alarm.store.js';

function told(type: AlarmEvent['type'], alarm: Alarm): AlarmEvent {
  return { type, taskId: alarm.subjectId, body: { alarm: summaryOf(alarm) } };
}

/** The life of alarms: raised and cleared by causes, acknowledged and snoozed by people. */
@Injectable()
export class AlarmService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: AlarmStore,
  ) {}

  /** Raises an alarm in the transaction of its cause; one of the same kind and subject that stands is for both. */
  async raise(tx: Tx, subject: AlarmSubject): Promise<void> {
    const standing = await this.store.standing(tx.manager, subject);
    if (standing) return this.change(tx, 'alarm.raised', standing, raisedAgain(standing));
    await this.raiseNew(tx, [subject]);
  }

  /** Clears the alarm of this kind and subject, if there is one: its cause has passed. */
  async clear(tx: Tx, subject: AlarmSubject): Promise<void> {
    const standing = await this.store.standing(tx.manager, subject);
    if (standing) await this.change(tx, 'alarm.cleared', standing, clear(standing, tx.now));
  }

  /** Raises new alarms about subjects that have none standing. */
  async raiseNew(tx: Tx, subjects: readonly AlarmSubject[]): Promise<void> {
    const alarms = subjects.map((subject) => raised(subject, randomUUID(), tx.now));
    const written = await this.store.insertNew(tx.manager, alarms);
    for (const alarm of alarms.filter(({ id }) => written.has(id))) tx.record(told('alarm.raised', alarm));
  }

  /** Acknowledges by name; the first acknowledgement stands. Refused with `alarm-not-found`. */
  async acknowledge(organisationId: string, id: string, by: string): Promise<AlarmSummary> {
    const [acknowledged] = await this.acknowledgeAll(organisationId, [id], by);
    if (!acknowledged) throw new Refused('alarm-not-found');
    return acknowledged;
  }

  /** Acknowledges several by name in one act, all of them or none; ids that nobody knows are left out. */
  async acknowledgeAll(organisationId: string, ids: readonly string[], by: string): Promise<AlarmSummary[]> {
    return this.unitOfWork.run(organisationId, async (tx) => {
      const after: AlarmSummary[] = [];
      for (const alarm of await this.store.locked(tx.manager, organisationId, ids)) {
        const acknowledged = acknowledge(alarm, by, tx.now);
        await this.change(tx, 'alarm.acknowledged', alarm, acknowledged);
        after.push(summaryOf(acknowledged));
      }
      return after;
    });
  }

  /** Keeps an alarm quiet for a while. Refused with `alarm-not-found` or `alarm-acknowledged`. */
  async snooze(organisationId: string, id: string, wanted: Snooze & { by: string }): Promise<AlarmSummary> {
    return this.unitOfWork.run(organisationId, async (tx) => {
      const [alarm] = await this.store.locked(tx.manager, organisationId, [id]);
      if (!alarm) throw new Refused('alarm-not-found');
      if (alarm.acknowledgedAt) throw new Refused('alarm-acknowledged');
      const quiet = snooze(alarm, wanted, wanted.by, tx.now);
      await this.change(tx, 'alarm.snoozed', alarm, quiet);
      return summaryOf(quiet);
    });
  }

  /** Writes and tells a change; nothing when there is none. */
  async change(tx: Tx, type: AlarmEvent['type'], before: Alarm, after: Alarm): Promise<void> {
    if (after === before) return;
    await this.store.write(tx.manager, after);
    tx.record(told(type, after));
  }
}
