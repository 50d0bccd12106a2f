import { askDatabase } from './ask-database.js';
import type { SteadySender } from './steady-sender.js';

/** How often a task stands in each table that its intake writes. */
export interface WrittenTask {
  readonly senderTaskId: string;
  readonly id: string;
  readonly state: string;
  readonly rows: number;
  readonly messages: number;
  readonly receptions: number;
  readonly proposals: number;
}

const perTask = `
  select sender_task_id as "senderTaskId", min(id::text) as id, min(state) as state, count(*)::int as rows,
    (select count(*)::int from intake_message where task_id = any(array_agg(task.id))) as messages,
    (select count(*)::int from event_log
       where task_id = any(array_agg(task.id)) and type = 'task.received') as receptions,
    (select count(*)::int from proposal where task_id = any(array_agg(task.id))) as proposals
  from task group by sender_task_id`;

/** Every task that is in the database, by the id of its sender. */
export async function writtenTasks(databaseUrl: string): Promise<ReadonlyMap<string, WrittenTask>> {
  const tasks = await askDatabase<WrittenTask>(databaseUrl, perTask);
  return new Map(tasks.map((task) => [task.senderTaskId, task]));
}

/** What is in no table or in all of them exactly once is whole; anything else is named here. */
async function halfWritten(databaseUrl: string): Promise<string[]> {
  const tasks = await writtenTasks(databaseUrl);
  const torn = [...tasks.values()].filter(
    ({ rows, messages, receptions }) => rows !== 1 || messages !== 1 || receptions !== 1,
  );
  const homeless = await askDatabase<{ seq: string }>(
    databaseUrl,
    `select seq from event_log where task_id is not null and not exists
       (select 1 from task where task.id = event_log.task_id)`,
  );
  return [...torn.map(({ senderTaskId }) => senderTaskId), ...homeless.map(({ seq }) => `event ${seq}`)];
}

/** Numbers of events that are missing between the first and the head of the log. */
async function missingNumbers(databaseUrl: string): Promise<number[]> {
  const missing = await askDatabase<{ seq: number }>(
    databaseUrl,
    `select n::int as seq from event_head, generate_series(1, event_head.seq) as n
     where not exists (select 1 from event_log as log
       where log.organisation_id = event_head.organisation_id and log.seq = n)`,
  );
  return missing.map(({ seq }) => seq);
}

/** Every way in which the database and what a sender was told may differ, in words; none when all is well. */
export async function faultsOf(databaseUrl: string, sender: SteadySender): Promise<string[]> {
  const written = await writtenTasks(databaseUrl);
  const lost = [...sender.taken].filter(([id, taskId]) => written.get(id)?.id !== taskId);
  const missing = await missingNumbers(databaseUrl);
  return [
    ...lost.map(([id]) => `${id} was acknowledged and is not there`),
    ...[...sender.doubled].map((id) => `${id} was acknowledged as two tasks`),
    ...(await halfWritten(databaseUrl)).map((id) => `${id} is neither whole nor absent`),
    ...missing.map((seq) => `event ${String(seq)} is missing`),
  ];
}
