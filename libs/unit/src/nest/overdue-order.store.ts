import { Injectable } from '@nestjs/common';
import { watchLimits } from '@tilanne/alarm';
import type { EntityManager } from 'typeorm';

/** Finds orders that a unit may not know of, by the clock of the database. */
@Injectable()
export class OverdueOrderStore {
  /** Ids of tasks with an order or a stand-down that was sent and that the unit has not acknowledged in time. */
  async unacknowledged(manager: EntityManager, organisationId: string): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>(
      `select task_id as id from unit_order
       where organisation_id = $1 and ended_at is null and acknowledged_at is null and acting_at is null
       and sent_at < clock_timestamp() - make_interval(secs => $2::float8 / 1000)
       union
       select task_id from unit_order
       where organisation_id = $1 and ended_how = 'stopped' and sent_at is not null and stop_acknowledged_at is null
       and ended_at < clock_timestamp() - make_interval(secs => $2::float8 / 1000)`,
      [organisationId, watchLimits.orderUnacknowledged],
    );
    return rows.map(({ id }) => id);
  }
}
