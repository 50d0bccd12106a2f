import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refused, UnitOfWork, type Tx } from '@tilanne/platform/nest';
import {
  acknowledge,
  summaryOf,
  type Alarm,
  type AlarmEvent,
  type AlarmKind,
  type AlarmSummary,
} from '../alarm.js';
import { AlarmStore } from './alarm.store.js';

function told(type: AlarmEvent['type'], alarm: Alarm): AlarmEvent {
  return { type, taskId: alarm.subjectId, body: { alarm: summaryOf(alarm) } };
}

/** Raises and acknowledges alarms. */
@Injectable()
export class AlarmService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: AlarmStore,
  ) {}

  /** Raises an alarm in the transaction of its cause; an open one of the same kind and subject stands for both. */
  async raise(tx: Tx, about: { organisationId: string; kind: AlarmKind; subjectId: string }): Promise<void> {
    const open = await this.store.unacknowledged(tx.manager, about);
    if (open) return;
    const alarm: Alarm = {
      ...about,
      id: randomUUID(),
      raisedAt: tx.now,
      acknowledgedAt: null,
      acknowledgedBy: null,
    };
    await this.store.insert(tx.manager, alarm);
    tx.record(told('alarm.raised', alarm));
  }

  /** Acknowledges by name; the first acknowledgement stands. Refused with `alarm-not-found`. */
  async acknowledge(organisationId: string, id: string, by: string): Promise<AlarmSummary> {
    return this.unitOfWork.run(organisationId, async (tx) => {
      const alarm = await this.store.locked(tx.manager, organisationId, id);
      if (!alarm) throw new Refused('alarm-not-found');
      if (alarm.acknowledgedAt) return summaryOf(alarm);
      const acknowledged = acknowledge(alarm, by, tx.now);
      await this.store.writeAcknowledgement(tx.manager, acknowledged);
      tx.record(told('alarm.acknowledged', acknowledged));
      return summaryOf(acknowledged);
    });
  }
}
