import { askDatabase } from '../ask-database.js';
import { longest, spread, type Fault, type FaultContext } from './fault.js';
import { within } from './patience.js';

const waits = `
  select extract(epoch from min(proposed_at) - received_at) * 1000 as ms
  from task join proposal on task.id = proposal.task_id group by task.id, received_at`;

async function strike({ nemesis, redis, load }: FaultContext, round: number): Promise<void> {
  if (!redis) throw new Error('The profile has no Redis');
  if (round % 2 === 0) {
    await nemesis.act('SIGKILL redis', () => redis.kill('SIGKILL'));
    await load.more(10);
    await nemesis.act('start redis', () => redis.again());
  } else await nemesis.act('FLUSHALL', () => redis.flush());
}

/** F5: kill -9 of Redis and FLUSHALL, in turns. */
export const redisKilled: Fault = {
  name: 'F5',
  title: 'Redis is killed, and forgets everything',
  profile: 'redis',
  triages: 2,
  run: async (context) => {
    await spread(context, context.form === 'full' ? 20 : 4, (round) => strike(context, round));
    await context.load.ended();
    await within('every task has its proposal', context.nothingUntriaged());
    const times = await askDatabase<{ ms: string }>(context.centre.databaseUrl, waits);
    return [
      longest(
        'longest wait for a proposal',
        times.map(({ ms }) => Number(ms)),
        20_000,
      ),
    ];
  },
};
