import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isDatabaseUnavailable, Refused } from '@tilanne/platform/nest';
import { Client } from 'pg';
import { bodyOf } from '../../../../test/task/known-tasks.js';
import { startIntake, type RunningIntake } from '../../../../test/task/running-intake.js';
import type { IntakeAnswer } from './intake-answer.js';

let centre: RunningIntake;
let nemesis: Client;

beforeAll(async () => {
  centre = await startIntake();
  nemesis = new Client({ connectionString: centre.url, application_name: 'nemesis' });
  await nemesis.connect();
});

afterAll(async () => {
  await nemesis.end();
  await centre.stop();
});

const tasks = 40;

const mostCuts = 25;

function body(number: number): Record<string, unknown> {
  return bodyOf({ id: `T-${String(number)}`, address: `Esimerkkikatu ${String(number)}` });
}

/** What a good sender does: the same request again until it is answered. */
async function insist(number: number): Promise<IntakeAnswer> {
  for (;;) {
    try {
      return await centre.hand(body(number));
    } catch (error) {
      const again =
        isDatabaseUnavailable(error) || (error instanceof Refused && error.code === 'request-still-running');
      if (!again) throw error;
    }
  }
}

/** Cuts connections of the servers, one after the other, wherever they are in their work. */
async function cutConnections(state: { readonly sending: boolean }): Promise<number> {
  let cut = 0;
  while (state.sending && cut < mostCuts) {
    const { rowCount } = await nemesis.query(
      `select pg_terminate_backend(pid) from (select pid from pg_stat_activity
       where datname = current_database() and application_name = 'tilanne' and state <> 'idle'
       order by random() limit 1) as victim`,
    );
    cut += rowCount ?? 0;
  }
  return cut;
}

describe('intakes whose connections are cut at any point', () => {
  it('are each there once in the end, wholly, and in the order of their numbers', async () => {
    const state = { sending: true };
    const cutting = cutConnections(state);
    const sent = Array.from({ length: tasks }, (_, number) => insist(number));
    const answers = await Promise.all(sent).finally(() => (state.sending = false));
    expect(await cutting).toBeGreaterThan(10);

    expect(new Set(answers.map(({ taskId }) => taskId)).size).toBe(tasks);
    expect(await centre.counts()).toEqual({
      task: tasks,
      intake_message: tasks,
      event_log: tasks,
      event_head: 1,
      alarm: 0,
      'bullmq.job': tasks,
    });
    expect(await centre.bells()).toEqual(answers.map(({ taskId }) => `${taskId}-1-0`).sort());
    expect(await centre.query('select seq::int as seq from event_log order by seq')).toEqual(
      Array.from({ length: tasks }, (_, index) => ({ seq: index + 1 })),
    );
  });

  it('get the answer that was stored when they ask once more', async () => {
    const [message] = await centre.query<{ answer: IntakeAnswer }>(
      `select answer from intake_message where request_id = 'task T-7 1'`,
    );
    expect(await centre.hand(body(7))).toEqual(message?.answer);
  });
});
