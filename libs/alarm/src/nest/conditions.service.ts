import { Injectable } from '@nestjs/common';
import type { Tx } from '@tilanne/platform/nest';
import { clear, raisedAgain, type Alarm, type AlarmSubject } from '../alarm.js';
import { AlarmService } from './alarm.service.js';
import { AlarmStore } from './alarm.store.js';

/** At most so many alarms are raised in one transaction; the rest follow in the next, a moment later. */
const mostRaisedAtOnce = 1000;

/** Keeps the alarms of a condition in step with what is the case. */
@Injectable()
export class Conditions {
  constructor(
    private readonly alarms: AlarmService,
    private readonly store: AlarmStore,
  ) {}

  /**
   * Raises an alarm about every subject for which the condition holds and has none, and clears those for which it
   * holds no longer. An alarm that somebody has acknowledged is not raised again while the condition goes on.
   */
  async follow(
    tx: Tx,
    condition: Omit<AlarmSubject, 'subjectId'>,
    holding: ReadonlySet<string>,
  ): Promise<void> {
    const standing = await this.store.allStanding(tx.manager, condition);
    const changing = standing.filter((alarm) => next(alarm, holding, tx.now) !== alarm).map(({ id }) => id);
    for (const alarm of await this.store.locked(tx.manager, condition.organisationId, changing)) {
      const after = next(alarm, holding, tx.now);
      await this.alarms.change(tx, after.clearedAt ? 'alarm.cleared' : 'alarm.raised', alarm, after);
    }
    const known = new Set(standing.map(({ subjectId }) => subjectId));
    const fresh = [...holding].filter((subjectId) => !known.has(subjectId)).slice(0, mostRaisedAtOnce);
    await this.alarms.raiseNew(
      tx,
      fresh.map((subjectId) => ({ ...condition, subjectId })),
    );
  }
}

function next(alarm: Alarm, holding: ReadonlySet<string>, now: Date): Alarm {
  return holding.has(alarm.subjectId) ? raisedAgain(alarm) : clear(alarm, now);
}
