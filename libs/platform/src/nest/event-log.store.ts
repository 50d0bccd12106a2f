import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Statement } from './statement.js';

/** An event before it has its number. The platform does not look inside. */
export interface UnnumberedEvent {
  readonly type: string;
  readonly taskId: string | null;
  readonly body: object;
}

/** An event as stored: numbered per organisation without gaps, in the order of commits. */
export interface StoredEvent extends UnnumberedEvent {
  readonly seq: number;
  /** ISO 8601, UTC, database clock. */
  readonly at: string;
}

/** Channel of the hint that events were committed; consumers poll as well. */
export const eventChannel = 'tilanne_event';

interface EventRow {
  seq: string;
  type: string;
  task_id: string | null;
  at: Date;
  body: object;
}

/**
 * Numbers and writes the events. Must be the last statement of the transaction: the counter row stays locked until the
 * commit, so numbers have the order of commits and no gaps (a plain sequence has neither).
 */
export function appending(organisationId: string, events: readonly UnnumberedEvent[]): Statement {
  const text = `with given as (
      select ordinality, event ->> 'type' as type, (event ->> 'taskId')::uuid as task_id, event -> 'body' as body
      from jsonb_array_elements($2::jsonb) with ordinality as list(event, ordinality)
    ), head as (
      insert into event_head as head (organisation_id, seq) values ($1, (select count(*) from given))
      on conflict (organisation_id) do update set seq = head.seq + excluded.seq
      returning seq
    ), written as (
      insert into event_log (organisation_id, seq, type, task_id, at, body)
      select $1, head.seq - (select count(*) from given) + ordinality, type, task_id, clock_timestamp(), body
      from given, head
    )
    select pg_notify('${eventChannel}', $1 || ' ' || head.seq) from head`;
  return { text, values: [organisationId, JSON.stringify(events)] };
}

/** The log of events, and the counter row that numbers them in commit order. */
@Injectable()
export class EventLogStore {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** Up to `limit` events after `seq`, oldest first. */
  async after(organisationId: string, seq: number, limit: number): Promise<StoredEvent[]> {
    const rows = await this.dataSource.query<EventRow[]>(
      `select seq, type, task_id, at, body from event_log
       where organisation_id = $1 and seq > $2 order by seq limit $3`,
      [organisationId, seq, limit],
    );
    return rows.map(eventOf);
  }

  /** Everything that happened to one task, oldest first. */
  async ofTask(manager: EntityManager, organisationId: string, taskId: string): Promise<StoredEvent[]> {
    const rows = await manager.query<EventRow[]>(
      `select seq, type, task_id, at, body from event_log
       where organisation_id = $1 and task_id = $2 order by seq`,
      [organisationId, taskId],
    );
    return rows.map(eventOf);
  }

  /** Number of the newest event, 0 before the first. */
  async head(manager: EntityManager, organisationId: string): Promise<number> {
    const rows = await manager.query<{ seq: string }[]>(
      'select seq from event_head where organisation_id = $1',
      [organisationId],
    );
    return Number(rows[0]?.seq ?? 0);
  }
}

function eventOf(row: EventRow): StoredEvent {
  return {
    seq: Number(row.seq),
    type: row.type,
    taskId: row.task_id,
    at: row.at.toISOString(),
    body: row.body,
  };
}
