import { askDatabase } from '../ask-database.js';
import { answerTimes, percentile, type Stretch } from './answer-times.js';
import { longest, none, told, type Fault, type FaultContext, type Measure } from './fault.js';
import type { HistoryLine } from './history.js';
import { ownBody } from './own-task.js';
import { within } from './patience.js';
import { mostPoisons, poisons, type Poison } from './poison-bodies.js';

/** Every attempt to propose for these tasks fails, as with a rule that errs. */
const err = `
  create function err() returns trigger language plpgsql as $$ begin
    if not new.by_hand and exists (select 1 from task where task.id = new.task_id
      and sender_task_id like 'poison-rule-%') then raise 'a rule errs'; end if;
    return new;
  end $$;
  create trigger err before insert on proposal for each row execute function err();`;

const ends = `select sender_task_id as key, by_hand as "byHand",
    extract(epoch from coalesce(min(proposed_at), clock_timestamp()) - min(received_at)) * 1000 as ms
  from task left join proposal on proposal.task_id = task.id
  where task.organisation_id = 'pohde' and sender_task_id not like 'fault-%' and state in ('received', 'triaged')
  group by 1, 2`;

interface End {
  readonly key: string;
  readonly byHand: boolean | null;
  readonly ms: string;
}

/** What is wrong with an answer, in words: a poison is taken or refused, never an error of the server. */
async function wrongAnswer(
  { centre }: FaultContext,
  { what, method, path, body }: Poison,
): Promise<string[]> {
  const response = await fetch(`${centre.intakeUrl}/api/tasks${path}`, {
    ...{ method, body },
    headers: { authorization: `Bearer ${centre.bearerKey}`, 'content-type': 'application/json' },
    signal: AbortSignal.timeout(10_000),
  }).catch((error: unknown) => error as Error);
  if (response instanceof Error) return [`${what}: ${response.message}`];
  await response.arrayBuffer();
  return response.status < 500 ? [] : [`${what}: ${String(response.status)}`];
}

/** Tasks that are well formed, and that no worker can triage. */
async function handErring(context: FaultContext, count: number): Promise<string[]> {
  const wrong: string[] = [];
  for (let task = 0; task < count; task += 1) {
    const body = JSON.stringify(ownBody(`poison-rule-${String(task)}`));
    wrong.push(...(await wrongAnswer(context, { what: 'a rule that errs', method: 'POST', path: '', body })));
  }
  return wrong;
}

async function poison(context: FaultContext): Promise<string[]> {
  const { form, roll, centre } = context;
  await askDatabase(centre.databaseUrl, err);
  const wrong = await handErring(context, 5);
  for (const each of poisons(form === 'full' ? mostPoisons : 90, roll))
    wrong.push(...(await wrongAnswer(context, each)));
  return wrong;
}

/** When it was poisoned, by the history. */
function poisonedIn(history: readonly HistoryLine[]): Stretch {
  const at = (type: HistoryLine['type']): number =>
    history.find((line) => line.proc === 'nemesis' && line.op === 'poison' && line.type === type)?.t ?? 0;
  return { from: at('invoke'), to: at('ok') };
}

/** The slowest answers to good tasks while poison came, against those before. */
function slowness({ history }: FaultContext): Measure[] {
  const { from, to } = poisonedIn(history.lines);
  // The first seconds of new servers are slow by themselves.
  const before = percentile(answerTimes(history.lines, { from: from / 2, to: from }), 99);
  const during = percentile(answerTimes(history.lines, { from, to }), 99);
  const measure = "others' p99 while poison comes, to that before";
  const value = before === 0 ? 0 : Math.round((during / before) * 100);
  return [
    { measure, value, unit: '%', target: 200, kind: 'time' },
    longest("others' p99 before", [before], null),
    longest("others' p99 while poison comes", [during], null),
  ];
}

/** F12: what nobody should send, and tasks on which the worker fails, among good ones. */
export const poisoned: Fault = {
  name: 'F12',
  title: 'poison is sent, and a rule errs',
  profile: 'embedded',
  run: async (context) => {
    const { centre, load, nemesis, n, nothingUntriaged } = context;
    await load.taken(Math.floor(n / 2));
    const wrong = await nemesis.act('poison', () => poison(context));
    await load.ended();
    await within('every task has its proposal', nothingUntriaged());
    const made = await askDatabase<End>(centre.databaseUrl, ends);
    const erring = made.filter(({ key }) => key.startsWith('poison-rule-'));
    return [
      ...slowness(context),
      longest(
        'poison to its proposal, or to the nurses',
        made.map(({ ms }) => Number(ms)),
        15_000,
      ),
      none('poison answered with an error of the server', wrong),
      none(
        'tasks with an erring rule not left to the nurses',
        erring.filter(({ byHand }) => byHand !== true).map(({ key }) => key),
      ),
      told('poisoned tasks that were taken', made.length),
    ];
  },
};
