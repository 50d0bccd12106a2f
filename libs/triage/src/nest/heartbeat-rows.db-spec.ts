import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AgedRows } from '../../../../test/task/aged-rows.js';
import { HeartbeatRowsStore } from './heartbeat-rows.store.js';

const minute = 60;

let real: AgedRows;
let heartbeat: AgedRows;

beforeAll(async () => {
  real = await AgedRows.start();
  heartbeat = real.of('pohde-heartbeat');
});

afterAll(() => real.stop());

/** One old and one new row of each kind that a test task leaves behind. */
async function leaveBehind(rows: AgedRows): Promise<void> {
  const task_id = await rows.task({ state: 'triaged', age: 61 * minute });
  await rows.manager.query('update task set revision = 3 where id = $1', [task_id]);
  for (const [revision, age] of [
    [2, 61 * minute],
    [3, 59 * minute],
  ] as const) {
    const at = rows.ago(age);
    const id = randomUUID();
    const proposal = {
      task_id,
      revision,
      answers_version: 0,
      verdict: '{}',
      by_hand: false,
      proposed_at: at,
    };
    await rows.insert('proposal', proposal);
    await rows.insert('intake_message', {
      ...{
        id,
        sender_id: id,
        request_id: id,
        body_hash: '',
        task_id,
        kind: 'task',
        revision,
        received_at: at,
      },
      ...{ reception: 'updated', raw: '', answer: '{}' },
    });
    await rows.insert('event_log', { seq: revision, type: 'task.triaged', task_id, at, body: '{}' });
  }
}

async function counts(rows: AgedRows): Promise<readonly number[]> {
  const found: number[] = [];
  for (const table of ['proposal', 'intake_message', 'event_log', 'task']) {
    const [row] = await rows.manager.query<{ count: number }[]>(
      `select count(*)::int as count from ${table} where organisation_id = $1`,
      [rows.organisationId],
    );
    found.push(row?.count ?? 0);
  }
  return found;
}

describe('what test tasks leave behind', () => {
  it('is removed after an hour, the newest proposal and the task itself apart; no row of a patient is', async () => {
    await leaveBehind(real);
    await leaveBehind(heartbeat);
    await new HeartbeatRowsStore().prune(real.manager, 'pohde');
    expect(await counts(heartbeat)).toEqual([1, 1, 1, 1]);
    expect(await counts(real)).toEqual([2, 2, 2, 1]);
  });

  it('keeps the newest proposal however old it is', async () => {
    await heartbeat.manager.query(`update proposal set proposed_at = now() - interval '1 day'`);
    await new HeartbeatRowsStore().prune(real.manager, 'pohde');
    expect((await counts(heartbeat))[0]).toBe(1);
    expect((await counts(real))[0]).toBe(2);
  });
});
