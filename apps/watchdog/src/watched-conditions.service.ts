import { Injectable } from '@nestjs/common';
import { centreSubject, type AlarmKind } from '@tilanne/alarm';
import type { Reader } from '@tilanne/platform/nest';
import { OverdueReferralStore } from '@tilanne/referral/nest';
import { OverdueTaskStore } from '@tilanne/task/nest';
import { OverdueOrderStore } from '@tilanne/unit/nest';
import { PathProbe } from './path-probe.service.js';

/** A condition and how to find the subjects for which it holds now. */
export interface WatchedCondition {
  readonly kind: AlarmKind;
  readonly holding: (reader: Reader, organisationId: string) => Promise<readonly string[]>;
}

/** Everything that is watched from here; boards watch the watchdog. */
@Injectable()
export class WatchedConditions {
  readonly all: readonly WatchedCondition[];

  constructor(
    tasks: OverdueTaskStore,
    referrals: OverdueReferralStore,
    orders: OverdueOrderStore,
    probe: PathProbe,
  ) {
    this.all = [
      { kind: 'untriaged', holding: (reader, centre) => tasks.untriaged(reader, centre) },
      { kind: 'past-clock', holding: (reader, centre) => tasks.pastClock(reader, centre) },
      { kind: 'decided-unsent', holding: (reader, centre) => tasks.decidedUnsent(reader, centre) },
      { kind: 'promise-broken', holding: (reader, centre) => tasks.promiseBroken(reader, centre) },
      { kind: 'order-not-acknowledged', holding: (reader, centre) => orders.unacknowledged(reader, centre) },
      { kind: 'referral-overdue', holding: (reader, centre) => referrals.unanswered(reader, centre) },
      { kind: 'path-broken', holding: () => Promise.resolve(probe.isBroken() ? [centreSubject] : []) },
    ];
  }
}
