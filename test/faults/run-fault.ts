import { writeFileSync } from 'node:fs';
import { askDatabase } from '../ask-database.js';
import type { Centre } from '../centre.js';
import { dice } from '../dice.js';
import { signIn } from '../screen.js';
import { newestEvent } from './event-head.js';
import { longest, none, type Fault, type FaultContext, type Measure } from './fault.js';
import { logOf, type History } from './history.js';
import { Intakes, type Post } from './intakes.js';
import { judge } from './judgement.js';
import { Load } from './load.js';
import { asked, OutOfPatience, timed, within } from './patience.js';
import { Nurses, type Nurse } from './nurses.js';
import { Screens } from './screens.js';
import { openSite, type Site } from './site.js';

export interface RunOptions {
  readonly n: number;
  readonly seed: number;
  readonly form: 'short' | 'full';
  /** Where the history is written. */
  readonly history: History;
}

/** The load of the plan. */
const load = { tasksPerSecond: 20, decisionsPerSecond: 5, screens: 12 };
const second = 1_000;
const convergeWithin = 5 * second;

const untriaged = `select id from task where state = 'received'`;

/** Does a fault to a centre of its own under load, and measures what the plan asks for. */
export async function runFault(fault: Fault, options: RunOptions): Promise<Measure[]> {
  const site = await openSite(fault, options.history);
  let screens: Screens | undefined;
  let context: FaultContext | undefined;
  try {
    screens = await openScreens(site, options.history);
    context = await contextOf(site, screens, options);
    context.load.start();
    const own = await fault.run(context);
    await context.load.ended();
    const complete = await completed(site, screens);
    return [...own, ...complete, ...(await verdict(site, screens, options))];
  } catch (error) {
    return [none('runs that did not come to their end', [wordsOf(error)])];
  } finally {
    context?.load.abandon();
    screens?.close();
    writeFileSync(logOf(options.history.path), site.centre.servers.map(({ log }) => log()).join(''));
    await site.stop();
  }
}

async function openScreens({ centre }: Site, history: History): Promise<Screens> {
  const boards = centre.servers.filter(({ name }) => name === 'board').map(({ url }) => url);
  const opened = Screens.open(boards, centre.password, history, load.screens);
  return within('every screen has its board', opened);
}

async function contextOf(site: Site, screens: Screens, options: RunOptions): Promise<FaultContext> {
  const { centre, postgres, redis, nemesis } = site;
  const { n, seed, form, history } = options;
  const intakes = new Intakes(poster(centre), history, {
    ...{ n, perSecond: load.tasksPerSecond, roll: dice(seed) },
  });
  const nurses = new Nurses(
    {
      ...{ boardUrl: centre.boardUrl, databaseUrl: centre.databaseUrl, nurses: await signedIn(centre) },
      ...{ perSecond: load.decisionsPerSecond, roll: dice(seed + 2) },
      tasks: () => [...intakes.acknowledged.values()],
    },
    history,
  );
  const limit = (n / load.tasksPerSecond) * second + 180 * second;
  const untouched = { n, form, centre, postgres, redis, nemesis, history, screens };
  const nothingUntriaged = (): Promise<void> => noneUntriaged(centre.databaseUrl);
  return { ...untouched, roll: dice(seed + 1), load: new Load(intakes, nurses, limit), nothingUntriaged };
}

function poster({ intakeUrl, bearerKey }: Centre): Post {
  return (body, requestId) =>
    fetch(`${intakeUrl}/api/tasks`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${bearerKey}`,
        'content-type': 'application/json',
        'idempotency-key': requestId,
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(30 * second),
    });
}

async function signedIn({ boardUrl, password }: Centre): Promise<Nurse[]> {
  const nurses: Nurse[] = [];
  for (const user of ['hoitaja', 'hoitaja2', 'vuorovastaava'])
    nurses.push({ user, cookie: await signIn(boardUrl, user, password) });
  return nurses;
}

function noneUntriaged(databaseUrl: string): Promise<void> {
  return asked(100, async () => (await askDatabase(databaseUrl, untriaged)).length === 0);
}

/** What went wrong: patience that ran out says it all, anything else is a fault of the kit and says where it is. */
function wordsOf(error: unknown): string {
  const { message, stack } = error as Error;
  return error instanceof OutOfPatience ? message : (stack ?? message);
}

/** Waits until every task has its proposal and every screen shows it. */
async function settled({ centre }: Site, screens: Screens): Promise<void> {
  await within('every task has its proposal', noneUntriaged(centre.databaseUrl));
  await within('boards are up to date', screens.at(await newestEvent(centre.databaseUrl)), 60 * second);
}

/** What never settles is judged all the same: why it does not is what one wants to know. */
async function completed(site: Site, screens: Screens): Promise<Measure[]> {
  const endless: string[] = [];
  const took = await timed(() =>
    settled(site, screens).catch((error: unknown) => endless.push(wordsOf(error))),
  );
  return [
    longest('every board complete after the last task', [took], convergeWithin),
    none('tasks or boards that never settled', endless),
  ];
}

async function verdict(site: Site, screens: Screens, { history }: RunOptions): Promise<Measure[]> {
  const silent = await site.silent();
  // A server that has only now read the tables says what every board must show.
  const witness = await site.centre.start('board');
  const agreeing = within('boards agree', screens.agreeWith(witness.url), 20 * second);
  const differing = await agreeing.then(
    () => [],
    () => screens.differing(witness.url),
  );
  return [
    none('servers that had to be started by hand', silent),
    none('boards that do not show what the tables say', differing),
    ...(await judge(history, site.centre.databaseUrl, screens.procs)),
  ];
}
