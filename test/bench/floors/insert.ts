import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { machineMs } from '../clock.js';
import { timesOf, type Timed } from './timed.js';

/** Insert and commit of one row of a task's size, durable, on the same database server. */
export async function insertFloor(databaseUrl: string, seconds: number, row: string): Promise<Timed> {
  const pool = new Pool({ connectionString: databaseUrl, max: 24 });
  await pool.query('create table floor (id uuid primary key, body jsonb not null)');
  const times = await timesOf(seconds, async () => {
    const began = machineMs();
    await pool.query('insert into floor values ($1, $2)', [randomUUID(), row]);
    return machineMs() - began;
  });
  await pool.end();
  return times;
}
