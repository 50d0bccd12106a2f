import { Injectable } from '@nestjs/common';
import { heartbeatOrganisationOf } from '@tilanne/platform';
import type { EntityManager } from 'typeorm';

/** What a test task leaves behind is kept so long, in minutes: enough to look into a failure. */
const keptMinutes = 60;

/** Removes what test tasks leave behind. It takes the real organisation's name and cannot touch its rows. */
@Injectable()
export class HeartbeatRowsStore {
  /** Removes old messages, superseded proposals and events of the organisation's test tasks. */
  async prune(manager: EntityManager, organisationId: string): Promise<void> {
    const heartbeat = [heartbeatOrganisationOf(organisationId), keptMinutes];
    await manager.query(
      `delete from intake_message
       where organisation_id = $1 and received_at < clock_timestamp() - make_interval(mins => $2)`,
      heartbeat,
    );
    await manager.query(
      `delete from proposal using task
       where proposal.organisation_id = $1 and task.organisation_id = $1 and task.id = proposal.task_id
       and proposal.revision < task.revision
       and proposal.proposed_at < clock_timestamp() - make_interval(mins => $2)`,
      heartbeat,
    );
    await manager.query(
      `delete from event_log
       where organisation_id = $1 and at < clock_timestamp() - make_interval(mins => $2)`,
      heartbeat,
    );
  }
}
