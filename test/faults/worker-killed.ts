import { askDatabase, holdTable, lockWaiters } from '../ask-database.js';
import { longest, spread, type Fault, type FaultContext } from './fault.js';
import { within } from './patience.js';

/** A kill counts as the cause of a wait that it falls into, or that began while no worker ran. */
const slowest = `
  with blow as (select unnest($1::timestamptz[]) as at),
  wait as (select received_at, min(proposed_at) as proposed_at
    from task join proposal on task.id = proposal.task_id
    where not exists (select 1 from decision where decision.task_id = task.id)
    group by task.id, received_at)
  select extract(epoch from proposed_at - greatest(received_at, max(at))) * 1000 as ms
  from wait join blow on at < proposed_at group by received_at, proposed_at`;

/** Kills the worker in the middle of its jobs, `times` over: a lock holds them at the write of the proposal. */
async function killAtWork({ nemesis, centre, load }: FaultContext, times: number): Promise<string[]> {
  const kills: string[] = [];
  for (let kill = 0; kill < times; kill += 1) {
    const worker = nemesis.server('triage');
    const letGo = await holdTable(centre.databaseUrl, 'proposal');
    await load.more(1);
    await within('a job is held', lockWaiters(centre.databaseUrl, 1));
    kills.push(new Date().toISOString());
    await nemesis.end(worker, 'SIGKILL');
    await letGo();
    await nemesis.again(worker);
  }
  return kills;
}

/** F2: kill -9 of the worker with jobs in its hands; every other time it loses the same jobs twice. */
export const workerKilled: Fault = {
  name: 'F2',
  title: 'the triage worker is killed at work, every other time twice in a row',
  profile: 'embedded',
  run: async (context) => {
    const kills: string[] = [];
    await spread(context, context.form === 'full' ? 14 : 2, async (round) => {
      kills.push(...(await killAtWork(context, 1 + (round % 2))));
    });
    await context.load.ended();
    await within('every task has its proposal', context.nothingUntriaged());
    const waits = await askDatabase<{ ms: string }>(context.centre.databaseUrl, slowest, [kills]);
    const times = waits.map(({ ms }) => Number(ms));
    return [longest('kill of a worker to proposal', times, 10_000)];
  },
};
