import type { DynamicModule, Type } from '@nestjs/common';
import {
  IntakeService,
  SenderStore,
  TaskModule,
  type IncomingMessage,
  type IntakeAnswer,
  type Sender,
} from '@tilanne/task/nest';
import { DataSource } from 'typeorm';
import { startModules, type RunningModules } from '../modules.js';

type Query = <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;

/** Short ways to look into what an intake writes. */
interface Written {
  /** How many rows there are in each of `writtenTables`. */
  readonly counts: () => Promise<Readonly<Record<string, number>>>;
  readonly eventTypes: () => Promise<string[]>;
  /** Ids of the jobs that wait. */
  readonly bells: () => Promise<string[]>;
  /** Takes everything away again but the sender. */
  readonly clear: () => Promise<void>;
}

/** The intake's own modules at work. */
export interface RunningIntake extends RunningModules, Written {
  readonly sender: Sender;
  /** Hands a body over as the sender. */
  readonly hand: (body: unknown, more?: Partial<IncomingMessage>) => Promise<IntakeAnswer>;
  readonly cancel: (
    senderTaskId: string,
    body?: unknown,
    more?: Partial<IncomingMessage>,
  ) => Promise<IntakeAnswer>;
  readonly query: Query;
}

export const writtenTables = [
  'task',
  'intake_message',
  'event_log',
  'event_head',
  'alarm',
  'bullmq.job',
] as const;

function writtenBy(query: Query): Written {
  const countIn = async (table: string): Promise<number> => {
    const [row] = await query<{ count: string }>(`select count(*) from ${table}`);
    return Number(row?.count);
  };
  return {
    counts: async () => {
      const counts: Record<string, number> = {};
      for (const table of writtenTables) counts[table] = await countIn(table);
      return counts;
    },
    eventTypes: async () =>
      (await query<{ type: string }>('select type from event_log order by seq')).map(({ type }) => type),
    bells: async () =>
      (await query<{ id: string }>('select id from bullmq.job order by id')).map(({ id }) => id),
    clear: async () => {
      const tables = [
        'unit_order',
        'referral',
        'decision',
        'claim',
        'proposal',
        'task_answer',
        'intake_refusal',
        'intake_message',
        'task',
        ...writtenTables,
      ];
      await query(tables.map((table) => `delete from ${table}`).join(';'));
    },
  };
}

/** Boots the task capability, and others if the case needs them, with one known sender. */
export async function startIntake(more: readonly (Type | DynamicModule)[] = []): Promise<RunningIntake> {
  const modules = await startModules([TaskModule, ...more]);
  const sender = await modules.get(SenderStore).withName('pohde', 'hatakeskus', 'key-of-the-test-sender');
  const intake = modules.get(IntakeService);
  const query: Query = (sql, parameters = []) => modules.get(DataSource).query(sql, [...parameters]);
  const message = (body: unknown, other: Partial<IncomingMessage> = {}): IncomingMessage => ({
    sender,
    body,
    raw: JSON.stringify(body),
    ...other,
  });
  return {
    ...modules,
    ...writtenBy(query),
    sender,
    query,
    hand: (body, other) => intake.hand(message(body, other)),
    cancel: (senderTaskId, body = {}, other = {}) => intake.cancel(message(body, other), senderTaskId),
  };
}
