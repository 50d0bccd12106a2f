import { setTimeout as pause } from 'node:timers/promises';
import { untriagedAfter } from '@tilanne/task';
import { askDatabase } from '../ask-database.js';
import { longest, none, spread, type Fault, type FaultContext } from './fault.js';
import { asked, OutOfPatience, within } from './patience.js';

/** Longer than a task may wait for its proposal, in milliseconds. */
const absence = untriagedAfter + 5_000;

/** How long after it was due the alarm of each undecided task came; as long as the task waited if it never came. */
const lateness = `
  with wait as (select task.id, received_at + make_interval(secs => $1::float8 / 1000) as due, min(proposed_at) as ended
    from task join proposal on proposal.task_id = task.id
    where task.organisation_id = 'pohde' and task.revision = 1
    and not exists (select 1 from decision where decision.task_id = task.id) group by task.id, received_at)
  select extract(epoch from coalesce(min(raised_at), ended) - due) * 1000 as ms from wait
  left join alarm on alarm.kind = 'untriaged' and alarm.subject_id = wait.id where ended > due group by due, ended`;

const standing = `select subject_id::text as id from alarm where kind = 'untriaged' and cleared_at is null`;

/** Takes the worker away and brings it back: killed, or stopped with its work and its locks in its hands. */
async function absent({ nemesis, load }: FaultContext, stopped: boolean): Promise<void> {
  const worker = nemesis.server('triage');
  const signal = (name: NodeJS.Signals): Promise<void> =>
    nemesis.act(`${name} triage`, () => Promise.resolve(void worker.kill(name)));
  await (stopped ? signal('SIGSTOP') : nemesis.end(worker, 'SIGKILL'));
  await load.more(5);
  await pause(absence);
  await (stopped ? signal('SIGCONT') : nemesis.again(worker));
}

/** The alarms that stay although every task has its proposal. */
async function lasting({ centre, nothingUntriaged }: FaultContext): Promise<string[]> {
  await within('every task has its proposal', nothingUntriaged());
  const standingNow = (): Promise<{ id: string }[]> => askDatabase(centre.databaseUrl, standing);
  const havePassed = async (): Promise<boolean> => (await standingNow()).length === 0;
  const passed = within('the alarms pass', asked(200, havePassed), 15_000);
  return passed.then(
    () => [],
    async (error: unknown) => {
      if (!(error instanceof OutOfPatience)) throw error;
      return (await standingNow()).map(({ id }) => id);
    },
  );
}

/** F6: no worker triages for longer than a task may wait: it is gone, or hangs. The seed says which. */
export const workerAbsent: Fault = {
  name: 'F6',
  title: 'the worker stays away, or hangs',
  profile: 'embedded',
  run: async (context) => {
    await spread(context, context.form === 'full' ? 6 : 1, () => absent(context, context.roll(2) === 1));
    await context.load.ended();
    const left = await lasting(context);
    const late = await askDatabase<{ ms: string }>(context.centre.databaseUrl, lateness, [untriagedAfter]);
    return [
      longest(
        'alarm for an untriaged task after it was due',
        late.map(({ ms }) => Number(ms)),
        15_000,
      ),
      none('alarms that stay when the worker is back', left),
    ];
  },
};
