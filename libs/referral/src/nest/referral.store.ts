import { Injectable } from '@nestjs/common';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { lostToldMinutes } from '../destination-page.js';
import type { Referral } from '../referral.js';
import { referralTable } from './referral.table.js';

/** Names one referral. */
export interface ReferralKey {
  readonly organisationId: string;
  readonly id: string;
}

/** Reads and writes referrals; whoever changes one holds the lock of its task. */
@Injectable()
export class ReferralStore {
  async insert(manager: EntityManager, referral: Referral): Promise<void> {
    await manager.insert(referralTable, { ...referral });
  }

  async update(manager: EntityManager, referral: Referral): Promise<void> {
    const { organisationId, id, ...fields } = referral;
    await manager.update(referralTable, { organisationId, id }, fields);
  }

  async byId(manager: EntityManager, key: ReferralKey): Promise<Referral | undefined> {
    return (await manager.findOneBy(referralTable, { ...key })) ?? undefined;
  }

  async ofDecision(
    manager: EntityManager,
    key: { readonly organisationId: string; readonly decisionId: string },
  ): Promise<Referral | undefined> {
    return (await manager.findOneBy(referralTable, { ...key })) ?? undefined;
  }

  /** Every referral of a task, oldest first. */
  async ofTask(manager: EntityManager, organisationId: string, taskId: string): Promise<Referral[]> {
    return manager.find(referralTable, { where: { organisationId, taskId }, order: { madeAt: 'ASC' } });
  }

  /** Every referral that has not ended. */
  async open(manager: EntityManager, organisationId: string): Promise<Referral[]> {
    return manager.findBy(referralTable, { organisationId, endedAt: IsNull() });
  }

  /** What has been sent to a destination and has not ended, earliest deadline first. */
  async openAt(manager: EntityManager, organisationId: string, destinationId: string): Promise<Referral[]> {
    return manager.find(referralTable, {
      where: { organisationId, destinationId, sentAt: Not(IsNull()), endedAt: IsNull() },
      order: { deadlineAt: 'ASC', madeAt: 'ASC' },
    });
  }

  /** What a destination has lost lately: withdrawn, or not answered in time; newest first, at most 50. */
  async lostLately(
    manager: EntityManager,
    organisationId: string,
    destinationId: string,
  ): Promise<Referral[]> {
    return manager
      .createQueryBuilder(referralTable, 'r')
      .where('r.organisationId = :organisationId and r.destinationId = :destinationId', {
        organisationId,
        destinationId,
      })
      .andWhere('r.endedAt > clock_timestamp() - make_interval(mins => :minutes)', {
        minutes: lostToldMinutes,
      })
      .andWhere(`r.sentAt is not null and r.endedHow in ('withdrawn', 'expired')`)
      .orderBy('r.endedAt', 'DESC')
      .limit(50)
      .getMany();
  }

  /** Referrals whose deadline has passed without an answer, at most 200. */
  async pastDeadline(manager: EntityManager): Promise<ReferralKey[]> {
    return manager.query<ReferralKey[]>(
      `select organisation_id as "organisationId", id from referral
       where ended_at is null and accepted_at is null and deadline_at < clock_timestamp() limit 200`,
    );
  }

  /** Referrals that stand although their decision has ended, at most 200. */
  async orphaned(manager: EntityManager): Promise<ReferralKey[]> {
    return manager.query<ReferralKey[]>(
      `select referral.organisation_id as "organisationId", referral.id from referral
       join decision on decision.organisation_id = referral.organisation_id and decision.id = referral.decision_id
       where referral.ended_at is null and decision.ended_at is not null limit 200`,
    );
  }
}
