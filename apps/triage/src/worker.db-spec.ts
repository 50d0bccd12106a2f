import { Module } from '@nestjs/common';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { QueueHome } from '@tilanne/platform/nest';
import { TaskModule } from '@tilanne/task/nest';
import { TriageModule } from '@tilanne/triage/nest';
import { startModules, type RunningModules } from '../../../test/modules.js';
import { bodyOf } from '../../../test/task/known-tasks.js';
import { startIntake, type RunningIntake } from '../../../test/task/running-intake.js';
import { Sweep } from './sweep.service.js';
import { TriageProcessor } from './triage.processor.js';

@Module({ imports: [TaskModule, TriageModule], providers: [TriageProcessor, Sweep] })
class WorkerModule {}

let centre: RunningIntake;
let worker: RunningModules | undefined;

beforeAll(async () => {
  centre = await startIntake();
});

beforeEach(() => centre.clear());

afterEach(async () => {
  await worker?.stop();
  worker = undefined;
});

afterAll(() => centre.stop());

async function startWorker(): Promise<void> {
  worker = await startModules([WorkerModule], { DATABASE_URL: centre.url });
}

async function taken(): Promise<string> {
  return (await centre.hand(bodyOf())).taskId;
}

interface Made {
  readonly state: string;
  readonly by_hand: boolean | null;
}

/** Waits until the task is no longer only received. */
async function triaged(taskId: string): Promise<Made> {
  for (;;) {
    const [made] = await centre.query<Made>(
      'select state, by_hand from task left join proposal on task_id = id where id = $1',
      [taskId],
    );
    if (made && made.state !== 'received') return made;
  }
}

/** From now on, no proposal can be written but one that says "by hand" (or none at all). */
async function breakProposals(errcode: string, when: string): Promise<void> {
  await centre.query(`create sequence attempt`);
  await centre.query(`create function fail() returns trigger language plpgsql as
    $$ begin perform nextval('attempt'); raise 'no' using errcode = '${errcode}'; end $$`);
  await centre.query(
    `create trigger failing before insert on proposal for each row when (${when}) execute function fail()`,
  );
}

async function attempts(): Promise<number> {
  const [row] = await centre.query<{ last: string }>('select last_value as last from attempt');
  return Number(row?.last);
}

async function mendProposals(): Promise<void> {
  await centre.query('drop function fail cascade; drop sequence attempt');
}

/** As if it had waited for so long that its bell must have been lost. */
async function age(): Promise<void> {
  await centre.query(`update task set changed_at = now() - interval '6 seconds'`);
}

describe('the worker', () => {
  it('proposes for what was rung before it came, and for what is rung then', async () => {
    const before = await taken();
    await startWorker();
    expect(await triaged(before)).toEqual({ state: 'triaged', by_hand: false });
    const { taskId } = await centre.hand(bodyOf({ id: 'T-2', address: 'Muualla 2' }));
    expect(await triaged(taskId)).toEqual({ state: 'triaged', by_hand: false });
  });

  it('leaves nothing of a finished job in the queue', async () => {
    await startWorker();
    await triaged(await taken());
    while ((await centre.bells()).length > 0) await centre.query('select 1');
    expect(await centre.counts()).toMatchObject({ task: 1, 'bullmq.job': 0 });
  });

  it('hears of a task whose bell was lost: the table is the truth', async () => {
    const taskId = await taken();
    await centre.query('delete from bullmq.job');
    await age();
    await startWorker();
    expect(await triaged(taskId)).toEqual({ state: 'triaged', by_hand: false });
  });

  it('gives a task that it cannot triage to the nurses after three attempts', async () => {
    await breakProposals('P0001', 'not new.by_hand');
    await startWorker();
    expect(await triaged(await taken())).toEqual({ state: 'triaged', by_hand: true });
    expect(await attempts()).toBe(3);
    await mendProposals();
  });

  it('gives nothing up while the database is full, and goes on when it no longer is', async () => {
    await breakProposals('53100', 'true');
    await startWorker();
    const taskId = await taken();
    while ((await attempts()) < 3 || (await centre.bells()).length > 0) await centre.query('select 1');
    expect(await centre.query('select state from task')).toEqual([{ state: 'received' }]);
    await mendProposals();
    await age();
    expect(await triaged(taskId)).toEqual({ state: 'triaged', by_hand: false });
  });

  it('stops also when the queue’s connections have gone before it', async () => {
    await startWorker();
    await triaged(await taken());
    const gone = worker?.get(QueueHome).onApplicationShutdown();
    // The worker asks and is refused by now; were it never to pause, no answer would be heard any more.
    for (let turn = 0; turn < 100; turn += 1) await centre.query('select pg_sleep(0.005)');
    await worker?.stop();
    await gone;
    worker = undefined;
  });
});
