import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { timeZone } from '../period.js';
import type { TaskHistory } from '../task-history.js';

/** Longest that one day's tasks may take to be read: a report gives way before it is in anybody's way. */
const patience = '5s';

/** Milliseconds since 1970. */
function ms(instant: string): string {
  return `(extract(epoch from ${instant}) * 1000)::float8`;
}

const orders = `
  select jsonb_agg(jsonb_build_object('actingAt', ${ms('u.acting_at')}, 'endedHow', u.ended_how))
  from unit_order u where u.organisation_id = d.organisation_id and u.decision_id = d.id`;

const referral = `
  select jsonb_build_object('acceptedAt', ${ms('r.accepted_at')}, 'endedHow', r.ended_how)
  from referral r where r.organisation_id = d.organisation_id and r.decision_id = d.id`;

const decisions = `
  select jsonb_agg(jsonb_build_object(
      'outcome', d.outcome, 'target', d.target, 'endedWhy', d.ended_why,
      'decidedAt', ${ms('d.decided_at')}, 'sentAt', ${ms('d.sent_at')}, 'endedAt', ${ms('d.ended_at')},
      'referral', (${referral}), 'orders', coalesce((${orders}), '[]')
    ) order by d.decided_at)
  from decision d
  where d.organisation_id = t.organisation_id and d.task_id = t.id and d.decided_at is not null`;

const contacts = `
  select array_agg(${ms('other.received_at')})
  from task other
  where other.organisation_id = t.organisation_id and other.id = any(t.links) and other.received_at > t.received_at`;

/** The last time the sender stated C or D: a task that was raised since then had been one of those. */
const lastStated = `
  select log.seq, log.body -> 'task' ->> 'urgencyClass' as class
  from event_log log
  where log.organisation_id = t.organisation_id and log.task_id = t.id
    and log.body -> 'task' ->> 'urgencyClass' in ('C', 'D')
  order by log.seq desc limit 1`;

const raisedAt = `
  select ${ms('min(log.at)')} from event_log log
  where log.organisation_id = t.organisation_id and log.task_id = t.id and log.seq > stated.seq
    and log.body -> 'task' ->> 'urgencyClass' in ('A', 'B')`;

/**
 * What came in on one day of the centre's calendar, with what became of it. A or B from the start is a notice and no
 * task; of what was cancelled before it came nothing is known.
 */
const receivedOn = `
  select ${ms('t.received_at')} as "receivedAt", t.state, stated.class as "urgencyClass",
    case when t.urgency_class in ('A', 'B') then (${raisedAt}) end as "raisedAt",
    coalesce((${contacts}), '{}') as "contactsAt",
    coalesce((${decisions}), '[]') as decisions
  from task t left join lateral (${lastStated}) stated on true
  where t.organisation_id = $1 and t.revision > 0 and (stated.class is not null or t.urgency_class is null)
    and t.received_at >= $2::date::timestamp at time zone $3
    and t.received_at < ($2::date + 1)::timestamp at time zone $3`;

/** Reads what reports count. It writes nothing, and one organisation at a time is all it can see. */
@Injectable()
export class ReportStore {
  /** Makes the transaction one that only reads, and that does not wait long. The clock of the database. */
  async begin(manager: EntityManager): Promise<Date> {
    await manager.query('set transaction read only');
    const rows = await manager.query<{ now: Date }[]>(
      `select now() as now, set_config('statement_timeout', $1, true)`,
      [patience],
    );
    return rows[0]?.now ?? new Date(Number.NaN);
  }

  /** The histories of the tasks received on that day (`2026-11-22`). */
  async receivedOn(manager: EntityManager, organisationId: string, day: string): Promise<TaskHistory[]> {
    return manager.query<TaskHistory[]>(receivedOn, [organisationId, day, timeZone]);
  }
}
