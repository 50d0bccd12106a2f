import { Injectable } from '@nestjs/common';
import { Refused, type Tx } from '@tilanne/platform/nest';
import { summaryOf, type Task } from '@tilanne/task';
import type { Destination } from '../destination.js';
import type { ReferralEvent } from '../events.js';
import { referralSummaryOf, type Referral } from '../referral.js';
import { DestinationStore } from './destination.store.js';
import { ReferralStore, type ReferralKey } from './referral.store.js';

/** A referral with its task, as an event tells of them. */
export interface ReferralOfTask {
  readonly task: Task;
  readonly referral: Referral;
}

/** Writes referrals, each change with the event that tells of it. */
@Injectable()
export class ReferralRecord {
  constructor(
    private readonly referrals: ReferralStore,
    private readonly destinations: DestinationStore,
  ) {}

  async destination({ manager }: Tx, organisationId: string, id: string): Promise<Destination | undefined> {
    return this.destinations.byId(manager, { organisationId, id });
  }

  async ofDecision(
    { manager }: Tx,
    organisationId: string,
    decisionId: string,
  ): Promise<Referral | undefined> {
    return this.referrals.ofDecision(manager, { organisationId, decisionId });
  }

  /** Refused with `referral-not-found`. */
  async named({ manager }: Tx, key: ReferralKey): Promise<Referral> {
    const referral = await this.referrals.byId(manager, key);
    if (!referral) throw new Refused('referral-not-found');
    return referral;
  }

  async add(tx: Tx, made: ReferralOfTask): Promise<void> {
    await this.referrals.insert(tx.manager, made.referral);
    await this.tell(tx, 'referral.made', made);
  }

  async write(tx: Tx, type: ReferralEvent['type'], changed: ReferralOfTask): Promise<void> {
    await this.referrals.update(tx.manager, changed.referral);
    await this.tell(tx, type, changed);
  }

  private async tell(tx: Tx, type: ReferralEvent['type'], { task, referral }: ReferralOfTask): Promise<void> {
    const { organisationId, destinationId } = referral;
    const destination = await this.destination(tx, organisationId, destinationId);
    const summary = referralSummaryOf(referral, destination?.name ?? destinationId);
    const told: ReferralEvent = { type, taskId: task.id, body: { task: summaryOf(task), referral: summary } };
    tx.record(told);
  }
}
