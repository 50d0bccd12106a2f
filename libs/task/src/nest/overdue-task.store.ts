import { Injectable } from '@nestjs/common';
import { watchLimits } from '@tilanne/alarm';
import type { EntityManager } from 'typeorm';
import { classLimits, untriagedAfter } from '../clock.js';

interface TaskIdRow {
  readonly id: string;
}

function idsOf(rows: readonly TaskIdRow[]): string[] {
  return rows.map(({ id }) => id);
}

/** Finds tasks for which something is overdue, by the clock of the database; ids of tasks, in no order. */
@Injectable()
export class OverdueTaskStore {
  /** Nobody has proposed anything although the task or an answer came long enough ago. */
  async untriaged(manager: EntityManager, organisationId: string): Promise<string[]> {
    return idsOf(
      await manager.query<TaskIdRow[]>(
        `select id from task where organisation_id = $1 and state = 'received'
         and changed_at < clock_timestamp() - make_interval(secs => $2::float8 / 1000)`,
        [organisationId, untriagedAfter],
      ),
    );
  }

  /** It waits for a decision beyond the limit of its class. */
  async pastClock(manager: EntityManager, organisationId: string): Promise<string[]> {
    return idsOf(
      await manager.query<TaskIdRow[]>(
        `select id from task where organisation_id = $1 and state in ('received', 'triaged')
         and created_at < clock_timestamp()
           - make_interval(secs => ($2::jsonb ->> coalesce(urgency_class, 'C'))::float8 / 1000)`,
        [organisationId, JSON.stringify(classLimits)],
      ),
    );
  }

  /** Somebody has decided, and nobody was told. */
  async decidedUnsent(manager: EntityManager, organisationId: string): Promise<string[]> {
    return idsOf(
      await manager.query<TaskIdRow[]>(
        `select task_id as id from decision where organisation_id = $1 and sent_at is null and ended_at is null
         and decided_at < clock_timestamp() - make_interval(secs => $2::float8 / 1000)`,
        [organisationId, watchLimits.decidedUnsent],
      ),
    );
  }

  /** Somebody holds it and decides nothing, or the call after an advice is owed. */
  async promiseBroken(manager: EntityManager, organisationId: string): Promise<string[]> {
    return idsOf(
      await manager.query<TaskIdRow[]>(
        `select task.id from claim join task on task.organisation_id = claim.organisation_id and task.id = claim.task_id
         where claim.organisation_id = $1 and task.state in ('received', 'triaged')
         and claim.since < clock_timestamp()
           - make_interval(secs => ($2::jsonb ->> case urgency_class when 'D' then 'D' else 'C' end)::float8 / 1000)
         union
         select task.id from decision join task
           on task.organisation_id = decision.organisation_id and task.id = decision.task_id
         where decision.organisation_id = $1 and task.state = 'advised'
         and decision.decided_at is not null and decision.ended_at is null
         and decision.call_back_at < clock_timestamp()`,
        [organisationId, JSON.stringify(watchLimits.claimUndecided)],
      ),
    );
  }
}
