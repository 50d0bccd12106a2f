import { holdTable, lockWaiters } from '../ask-database.js';
import { longest, spread, type Fault, type FaultContext } from './fault.js';
import { timed, within } from './patience.js';

/** Kills the intake while a transaction stands before its last statement: a lock holds the numbers of events. */
async function killAtCommit({ nemesis, centre, load }: FaultContext): Promise<void> {
  const intake = nemesis.server('intake');
  const letGo = await holdTable(centre.databaseUrl, 'event_head');
  const waiting = lockWaiters(centre.databaseUrl, 3);
  await within('intakes wait for their commit', waiting);
  await nemesis.end(intake, 'SIGKILL');
  await letGo();
  await nemesis.again(intake);
  await load.more(1);
}

/** Kills it wherever it is; resolves with the milliseconds from its return to the next task taken. */
async function killAnywhere({ nemesis, load }: FaultContext): Promise<number> {
  const intake = nemesis.server('intake');
  await nemesis.end(intake, 'SIGKILL');
  await nemesis.again(intake);
  return timed(() => load.more(1));
}

/** F1: kill -9 of the intake, again and again, every other time with commits in its hands. */
export const intakeKilled: Fault = {
  name: 'F1',
  title: 'the intake is killed, every other time in the middle of its commits',
  profile: 'embedded',
  run: async (context) => {
    const waits: number[] = [];
    await spread(context, context.form === 'full' ? 20 : 4, async (round) => {
      if (round % 2 === 0) await killAtCommit(context);
      else waits.push(await killAnywhere(context));
    });
    return [longest('next task taken after a restart', waits, 5_000)];
  },
};
