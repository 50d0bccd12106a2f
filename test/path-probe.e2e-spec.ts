import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { centreSubject } from '@tilanne/alarm';
import { Screen } from './screen.js';
import { latest, WatchedCentre } from './watched-centre.js';

let watched: WatchedCentre;

beforeAll(async () => {
  watched = await WatchedCentre.start();
});

afterAll(() => watched.stop());

describe('the test task', () => {
  const heartbeat = 'pohde-heartbeat';

  /** How many test tasks have been seen on a board. */
  async function seen(): Promise<number> {
    const metrics = await (await fetch(`${watched.server('watchdog').opsUrl}/metrics`)).text();
    return Number(/^tilanne_path_seconds_count(?:\{.*\})? (\d+)$/m.exec(metrics)?.[1] ?? 0);
  }

  it('goes the whole path from the intake to a board', async () => {
    while ((await seen()) === 0);
    const kept = await watched.sql(
      `select task.state, count(proposal) > 0 as proposed from task left join proposal on task_id = id
       where task.organisation_id = $1 group by task.id, task.state`,
      heartbeat,
    );
    expect(kept).toEqual([{ state: expect.stringMatching(/received|triaged/), proposed: true }]);
  });

  it('never shows: no board, count, story or report of the real organisation has it', async () => {
    while ((await seen()) === 0);
    const [test] = await watched.sql<{ id: string }>(
      'select id from task where organisation_id = $1',
      heartbeat,
    );
    const id = test?.id ?? '';
    expect(Object.keys(watched.screen.board?.rows ?? {})).not.toContain(id);
    expect((await watched.call('GET', `/api/tasks/${id}`)).status).toBe(404);
    const handedHere = await watched.sql(
      `select 1 from task where organisation_id = 'pohde' and id = $1`,
      id,
    );
    const toldHere = await watched.sql(
      `select 1 from event_log where organisation_id = 'pohde' and task_id = $1`,
      id,
    );
    const linkedHere = await watched.sql(
      `select 1 from task where organisation_id = 'pohde' and $1::uuid = any(links)`,
      id,
    );
    expect([handedHere, toldHere, linkedHere]).toEqual([[], [], []]);
    const fresh = new Screen([watched.centre.boardUrl], watched.cookie);
    fresh.open();
    expect(JSON.stringify(await fresh.until(() => true))).not.toContain(id);
    fresh.close();
  });

  it('raises two alarms when triage is gone, for it and for the patient, and both pass when it is back', async () => {
    await watched.server('triage').kill('SIGKILL');
    const subjectId = await watched.hand('untriaged');
    const untriaged = await watched.raised({ kind: 'untriaged', subjectId });
    expect(untriaged.took).toBeLessThan(15_000 + latest);
    const path = await watched.raised({ kind: 'path-broken', subjectId: centreSubject });
    expect(path).toMatchObject({ level: 1, owner: 'shift-lead' });
    await watched.centre.start('triage');
    await watched.cleared(untriaged);
    await watched.cleared(path);
  });
});

describe('a watchdog that was killed', () => {
  it('is an alarm on the board within 15 s, which passes when it is back', async () => {
    await watched.server('watchdog').kill('SIGKILL');
    const alarm = await watched.raised({
      kind: 'watchdog-silent',
      subjectId: centreSubject,
    });
    expect(alarm.took).toBeLessThan(latest);
    expect(alarm).toMatchObject({ level: 1, owner: 'shift-lead' });
    await watched.centre.start('watchdog');
    await watched.cleared(alarm);
  });
});
