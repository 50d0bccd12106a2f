import pg from 'pg';
import { asked, within } from './patience.js';

/** A task's row that somebody else has locked. */
export interface HeldTask {
  /** Resolves as soon as somebody waits for it. */
  readonly waitedFor: () => Promise<void>;
  readonly letGo: () => Promise<void>;
}

const waiting = 'select pid from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))';

/** Locks a task's row as another transaction would, until it is let go. */
export async function holdTask(databaseUrl: string, taskId: string): Promise<HeldTask> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'test-hold' });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin');
  await client.query('select id from task where id = $1 for update', [taskId]);
  const isWaitedFor = async (): Promise<boolean> => ((await client.query(waiting)).rowCount ?? 0) > 0;
  return {
    // A transaction sees one picture of who is connected until it asks for a new one.
    waitedFor: () =>
      within(
        `somebody waits for task ${taskId}`,
        asked(10, async () => {
          await client.query('select pg_stat_clear_snapshot()');
          return isWaitedFor();
        }),
      ),
    letGo: () => client.end(),
  };
}
