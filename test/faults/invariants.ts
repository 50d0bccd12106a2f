import { askDatabase } from '../ask-database.js';

/** Something that must hold of the tables at any time; the query finds what breaks it. */
export interface Invariant {
  /** As in the plan, e.g. `I3`. */
  readonly name: string;
  readonly says: string;
  /** It is about a time, which a machine that is too busy may miss. */
  readonly timed?: true;
  /** One column, `found`, a row for each breach. */
  readonly sql: string;
}

const live = `decision.decided_at is not null and decision.ended_at is null`;

/** After reliability.md, section 3, as far as the tables alone can tell. */
export const invariants: readonly Invariant[] = [
  {
    name: 'I1',
    says: 'a task of a sender is there once',
    sql: `select sender_task_id as found from task group by organisation_id, sender_id, sender_task_id
      having count(*) > 1`,
  },
  {
    name: 'I9',
    says: 'a task is there with its message and its reception, or not at all',
    sql: `select sender_task_id as found from task
      where handover is not null and not 'cancelled-before-created' = any (marks) and (
        not exists (select 1 from intake_message m where m.organisation_id = task.organisation_id and m.task_id = task.id)
        or 1 <> (select count(*) from event_log e where e.organisation_id = task.organisation_id
          and e.task_id = task.id and e.type in ('task.received', 'task.noticed')))`,
  },
  {
    name: 'I9',
    says: 'an event belongs to a task that is there',
    sql: `select 'event ' || seq as found from event_log where type like 'task.%'
      and not exists (select 1 from task where task.id = event_log.task_id)`,
  },
  {
    name: 'I6',
    says: 'events are numbered without a gap',
    sql: `select 'event ' || n as found from event_head, generate_series(1, event_head.seq) as n
      where organisation_id = 'pohde' and not exists (select 1 from event_log as log
        where log.organisation_id = event_head.organisation_id and log.seq = n)`,
  },
  {
    name: 'R4',
    says: 'a proposal is made for the newest version of a task that waits for it',
    sql: `with story as (select type, task_id, body,
        lag(body) over (partition by organisation_id, task_id order by seq) as before
        from event_log where body ? 'task')
      select task_id::text as found from story where type = 'task.triaged' and (before is null
        or before->'task'->>'state' <> 'received'
        or before->'task'->'revision' <> body->'proposal'->'revision'
        or before->'task'->'answersVersion' <> body->'proposal'->'answersVersion')`,
  },
  {
    name: 'I3',
    says: 'a task has at most one live decision',
    sql: `select task_id::text as found from decision where ${live} group by organisation_id, task_id
      having count(*) > 1`,
  },
  {
    name: 'I3',
    says: 'a decided task has its live decision',
    sql: `select id::text as found from task where state in
        ('confirmed', 'referred', 'acknowledged', 'accepted', 'in-progress', 'assigned', 'advised')
      and not exists (select 1 from decision where decision.organisation_id = task.organisation_id
        and decision.task_id = task.id and ${live})`,
  },
  {
    name: 'I3',
    says: 'a task with a live decision does not wait for one',
    sql: `select task_id::text as found from decision join task using (organisation_id)
      where task.id = decision.task_id and ${live} and state in ('received', 'triaged')`,
  },
  {
    name: 'I7',
    says: 'what was decided has its one referral or order',
    sql: `select decision.id::text as found from decision where ${live} and target is not null
      and 1 <> (select count(*) from referral where referral.decision_id = decision.id)
        + (select count(*) from unit_order where unit_order.decision_id = decision.id and ended_at is null)`,
  },
  {
    name: 'I5',
    says: 'a task without proposal or decision for 30 s had its alarm',
    timed: true,
    sql: `with wait as (select task.id, received_at + interval '30 seconds' as due,
        coalesce(min(proposed_at), clock_timestamp()) as until
        from task left join proposal on proposal.task_id = task.id
        where task.organisation_id = 'pohde' and task.state <> 'notice' and task.revision = 1 and not exists (select 1 from decision where decision.task_id = task.id)
        group by task.id, received_at)
      select id::text as found from wait where until > due and not exists (select 1 from alarm
        where alarm.kind = 'untriaged' and alarm.subject_id = wait.id and alarm.raised_at <= due)`,
  },
  {
    name: 'I5',
    says: 'a decision that was not sent for 35 s had its alarm',
    timed: true,
    sql: `select task_id::text as found from decision where ${live} and (target is not null or outcome <> 'ambulance')
      and coalesce(sent_at, clock_timestamp()) > decided_at + interval '35 seconds'
      and not exists (select 1 from alarm where alarm.kind = 'decided-unsent'
        and alarm.subject_id = decision.task_id and alarm.raised_at <= decided_at + interval '35 seconds')`,
  },
];

/** What breaks an invariant, in words; nothing when all hold. */
export async function breachesOf(databaseUrl: string, chosen = invariants): Promise<string[]> {
  const breaches: string[] = [];
  for (const { name, says, sql } of chosen) {
    const rows = await askDatabase<{ found: string }>(databaseUrl, sql);
    breaches.push(...rows.map(({ found }) => `${name} (${says}): ${found}`));
  }
  return breaches;
}
