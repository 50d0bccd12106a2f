import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { claimStaleAfter, type Claim } from '../claim.js';
import { claimTable } from './claim.table.js';
import type { TaskKey } from './task.store.js';

/** Reads and writes claims; whoever changes one holds the lock of its task. */
@Injectable()
export class ClaimStore {
  async of(manager: EntityManager, { organisationId, id }: TaskKey): Promise<Claim | undefined> {
    return (await manager.findOneBy(claimTable, { organisationId, taskId: id })) ?? undefined;
  }

  /** All claims of the organisation. */
  async all(manager: EntityManager, organisationId: string): Promise<Claim[]> {
    return manager.findBy(claimTable, { organisationId });
  }

  /** Writes a claim in the place of any other. */
  async put(manager: EntityManager, claim: Claim): Promise<void> {
    await manager.upsert(claimTable, { ...claim }, ['organisationId', 'taskId']);
  }

  /** Ends the claim of a task; true when there was one. */
  async remove(manager: EntityManager, { organisationId, id }: TaskKey): Promise<boolean> {
    return (await manager.delete(claimTable, { organisationId, taskId: id })).affected === 1;
  }

  /** Tasks whose claim has gone silent and nobody has been told, at most 200. */
  async silent(manager: EntityManager): Promise<TaskKey[]> {
    return manager.query<TaskKey[]>(
      `select organisation_id as "organisationId", task_id as id from claim
       where stale_at is null and beat_at < clock_timestamp() - make_interval(secs => $1) limit 200`,
      [claimStaleAfter / 1_000],
    );
  }
}
