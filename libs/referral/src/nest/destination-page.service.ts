import { Injectable } from '@nestjs/common';
import { Refused, UnitOfWork, type Reader } from '@tilanne/platform/nest';
import { TaskStores } from '@tilanne/task/nest';
import type { DestinationPage, DestinationReferral, LostReferral } from '../destination-page.js';
import { referralSummaryOf, type Referral } from '../referral.js';
import { DestinationStore } from './destination.store.js';
import { ReferralStore } from './referral.store.js';

/** Reads what one destination may see: its own referrals with their tasks. */
@Injectable()
export class DestinationPageService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly destinations: DestinationStore,
    private readonly referrals: ReferralStore,
    private readonly stores: TaskStores,
  ) {}

  /** The page of a destination. Refused with `not-allowed` when there is no such destination. */
  async page(organisationId: string, destinationId: string): Promise<DestinationPage> {
    return this.unitOfWork.read(async (reader) => {
      const destination = await this.destinations.byId(reader, { organisationId, id: destinationId });
      if (!destination) throw new Refused('not-allowed');
      const { id, kind, name } = destination;
      const referrals: DestinationReferral[] = [];
      for (const referral of await this.referrals.openAt(reader, organisationId, destinationId)) {
        referrals.push(...(await this.told(reader, referral, name)));
      }
      const lost: LostReferral[] = [];
      for (const referral of await this.referrals.lostLately(reader, organisationId, destinationId))
        lost.push(...(await this.toldOfLoss(reader, referral)));
      return { destination: { id, kind, name }, referrals, lost, now: new Date().toISOString() };
    });
  }

  /** Only what names it: the destination may not read on in what is not its own any more. */
  private async toldOfLoss(
    reader: Reader,
    { organisationId, id, taskId, endedAt, endedHow }: Referral,
  ): Promise<LostReferral[]> {
    const task = await this.stores.tasks.byId(reader, { organisationId, id: taskId });
    if (!task || !endedAt || (endedHow !== 'expired' && endedHow !== 'withdrawn')) return [];
    const { code, urgencyClass } = task;
    return [{ id, code, urgencyClass, endedAt: endedAt.toISOString(), endedHow }];
  }

  private async told(reader: Reader, referral: Referral, name: string): Promise<DestinationReferral[]> {
    const { organisationId, taskId, decisionId } = referral;
    const task = await this.stores.tasks.byId(reader, { organisationId, id: taskId });
    const decision = await this.stores.decisions.byId(reader, { organisationId, id: decisionId });
    if (!task || !decision) return [];
    const { code, urgencyClass, handover } = task;
    const { askedName: decidedBy, reason, facts } = decision;
    const createdAt = task.createdAt.toISOString();
    const about = { code, urgencyClass, createdAt, handover, decidedBy, reason, facts };
    return [{ ...referralSummaryOf(referral, name), ...about }];
  }
}
