import { Injectable } from '@nestjs/common';
import { watchLimits } from '@tilanne/alarm';
import type { EntityManager } from 'typeorm';

/** Finds referrals that should have come back to the nurses, by the clock of the database. */
@Injectable()
export class OverdueReferralStore {
  /** Ids of tasks whose destination did not answer in time, and which nobody has taken back. */
  async unanswered(manager: EntityManager, organisationId: string): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `select distinct task_id as id from referral
       where organisation_id = $1 and ended_at is null and accepted_at is null
       and deadline_at < clock_timestamp() - make_interval(secs => $2::float8 / 1000)`,
      [organisationId, watchLimits.referralOverdue],
    );
    return rows.map(({ id }) => id);
  }
}
