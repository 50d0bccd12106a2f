import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { TriageModule, TriageService } from '@tilanne/triage/nest';
import { bodyOf } from '../task/known-tasks.js';
import { startIntake, type RunningIntake } from '../task/running-intake.js';
import { breachesOf, invariants } from './invariants.js';

const organisationId = 'pohde';
const someId = '00000000-0000-4000-8000-00000000000f';

describe('the invariants', () => {
  let centre: RunningIntake;

  beforeAll(async () => {
    centre = await startIntake([TriageModule]);
  });

  afterEach(async () => {
    await centre.query('delete from decision');
    await centre.clear();
  });

  afterAll(() => centre.stop());

  async function triaged(): Promise<string> {
    const { taskId } = await centre.hand(bodyOf());
    await centre.get(TriageService).triage({ organisationId, taskId, revision: 1, answersVersion: 0 });
    return taskId;
  }

  /** A decision as it would stand for the task; `age` in seconds. */
  async function decide(taskId: string, { target = null as string | null, age = 0 } = {}): Promise<void> {
    await centre.query(
      `insert into decision (organisation_id, id, task_id, request_id, revision, answers_version, outcome, target,
         direction, verdict, facts, asked_at, asked_by, asked_name, decided_at)
       values ('pohde', gen_random_uuid(), $1, gen_random_uuid()::text, 1, 0, 'ambulance', $2, 'own', '{}', '[]',
         now(), 'hoitaja', 'Helmi Hoitaja', now() - make_interval(secs => $3))`,
      [taskId, target, age],
    );
  }

  async function found(): Promise<string[]> {
    return breachesOf(centre.url);
  }

  it('hold of an empty centre, and of one at work', async () => {
    expect(await found()).toEqual([]);
    await centre.hand(bodyOf({ id: 'T-2', class: 'A' }));
    const taskId = await triaged();
    await centre.query(`update task set state = 'confirmed' where id = $1`, [taskId]);
    await decide(taskId);
    expect(await found()).toEqual([]);
  });

  it.each<[string, string]>([
    ['I9 (a task is there with its message', 'delete from intake_message'],
    ['I9 (a task is there with its message', `delete from event_log where type = 'task.received'`],
    ['I6 (events are numbered without a gap', 'delete from event_log where seq = 1'],
    ['I6 (events are numbered without a gap', 'update event_head set seq = seq + 1'],
    ['I9 (an event belongs to a task', `update event_log set task_id = '${someId}' where seq = 1`],
    ['I3 (a decided task has its live decision', `update task set state = 'assigned'`],
    [
      'I5 (a task without proposal',
      `delete from proposal; update task set received_at = now() - interval '31 s'`,
    ],
  ])('find a breach of %s …) after: %s', async (words, sql) => {
    await triaged();
    expect(await found()).toEqual([]);
    await centre.query(sql);
    expect((await found()).filter((breach) => breach.startsWith(words))).not.toEqual([]);
  });

  it('find a proposal for an older version, and one for a task that did not wait for it', async () => {
    await triaged();
    await centre.query(`update event_log set body = jsonb_set(body, '{proposal,revision}', '0')
      where type = 'task.triaged'`);
    expect(await found()).toEqual([expect.stringContaining('R4 (')]);
    await centre.query(`update event_log set body = jsonb_set(body, '{proposal,revision}', '1')
      where type = 'task.triaged'`);
    expect(await found()).toEqual([]);
    await centre.query(
      `update event_log set body = jsonb_set(body, '{task,state}', '"confirmed"') where seq = 1`,
    );
    expect(await found()).toEqual([expect.stringContaining('R4 (')]);
  });

  it('find a second live decision, even where no index forbids it', async () => {
    const taskId = await triaged();
    await centre.query(`update task set state = 'confirmed' where id = $1`, [taskId]);
    await centre.query('drop index decision_live');
    await decide(taskId);
    await decide(taskId);
    expect(await found()).toEqual([`I3 (a task has at most one live decision): ${taskId}`]);
    await centre.query('delete from decision');
    await centre.query(`create unique index decision_live on decision (organisation_id, task_id)
      where decided_at is not null and ended_at is null`);
  });

  it('find a decision whose task still waits for one', async () => {
    await decide(await triaged());
    expect(await found()).toEqual([expect.stringContaining('does not wait for one')]);
  });

  it('find a decision to send a unit that has no order, and one that was never sent', async () => {
    const taskId = await triaged();
    await centre.query(`update task set state = 'confirmed' where id = $1`, [taskId]);
    await decide(taskId, { target: 'epo-3124', age: 36 });
    expect(await found()).toEqual([
      expect.stringContaining('I7 ('),
      expect.stringContaining('was not sent for 35 s'),
    ]);
  });

  it('are content with an alarm that came in time', async () => {
    const taskId = await triaged();
    await centre.query(`delete from proposal; update task set received_at = now() - interval '31 s'`);
    await centre.query(
      `insert into alarm (organisation_id, id, kind, subject_id, raised_at)
       values ('pohde', gen_random_uuid(), 'untriaged', $1, now() - interval '10 s')`,
      [taskId],
    );
    expect(await found()).toEqual([]);
  });

  it('are each named as in the plan', () => {
    expect(invariants.filter(({ name }) => !/^[IR]\d$/.test(name))).toEqual([]);
  });
});
