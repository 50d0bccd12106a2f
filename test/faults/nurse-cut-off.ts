import { setTimeout as pause } from 'node:timers/promises';
import { isDecided } from '@tilanne/task';
import { askDatabase } from '../ask-database.js';
import { Screen, signIn } from '../screen.js';
import { InsistentNurse } from './insistent-nurse.js';
import { longest, none, spread, type Fault, type FaultContext } from './fault.js';
import { holdTask } from './held-task.js';
import { triagedTask } from './own-task.js';
import { asked, timed, within } from './patience.js';
import { TcpProxy } from './tcp-proxy.js';

/** What happens to the nurse's line, and where the confirmation is at that time. */
const cuts = ['blackhole', 'reset', 'halfOpen'] as const;
const moments = ['asked', 'at work', 'answered'] as const;

const decisionsOf = 'select id from decision where task_id = $1';

/** The one line between a nurse's page and the board server, and what is at its end. */
interface Line {
  readonly proxy: TcpProxy;
  readonly nurse: InsistentNurse;
  readonly screen: Screen;
}

async function openLine({ centre, history }: FaultContext): Promise<Line> {
  const proxy = await TcpProxy.to(Number(new URL(centre.boardUrl).port));
  const boardUrl = `http://127.0.0.1:${String(proxy.port)}`;
  const user = 'hoitaja2';
  const cookie = await signIn(centre.boardUrl, user, centre.password);
  const screen = new Screen([boardUrl], cookie);
  screen.open();
  await screen.until(() => true);
  return { proxy, screen, nurse: new InsistentNurse({ boardUrl, user, cookie }, history) };
}

async function closeLine({ proxy, nurse, screen }: Line): Promise<void> {
  nurse.abandon();
  screen.close();
  await proxy.close();
}

interface Attempt {
  readonly taskId: string;
  readonly request: string;
  readonly cut: (typeof cuts)[number];
  readonly moment: (typeof moments)[number];
}

/** Confirms while the line is cut at the moment; the cut stays. Hands on what becomes of the confirmation. */
async function confirmWhileCut(
  { centre, nemesis }: FaultContext,
  { proxy, nurse }: Line,
  { taskId, request, cut, moment }: Attempt,
): Promise<{ readonly told: Promise<string> }> {
  const strike = (): Promise<void> =>
    nemesis.act(`${cut} line`, () => {
      proxy[cut]();
      return Promise.resolve();
    });
  const held = moment === 'at work' ? await holdTask(centre.databaseUrl, taskId) : undefined;
  if (moment === 'asked') await strike();
  if (moment === 'answered') proxy.delay(300);
  const told = nurse.sendAmbulance(taskId, request);
  await held?.waitedFor();
  if (moment === 'answered') await decisionMade(centre.databaseUrl, taskId);
  if (moment !== 'asked') await strike();
  await held?.letGo();
  return { told };
}

async function decisionMade(databaseUrl: string, taskId: string): Promise<void> {
  const isMade = async (): Promise<boolean> =>
    (await askDatabase(databaseUrl, decisionsOf, [taskId])).length > 0;
  await within('a decision is made', asked(5, isMade));
}

/** What is wrong after a confirmation, in words: it must be the one decision of its task, and the nurse told so. */
async function faultsOf({ centre }: FaultContext, taskId: string, answer: string): Promise<string[]> {
  const made = await askDatabase<{ id: string }>(centre.databaseUrl, decisionsOf, [taskId]);
  if (made.length === 1 && made[0]?.id === answer) return [];
  return [`${taskId}: ${String(made.length)} decisions, told ${answer}`];
}

/** One confirmation on a line that is cut and heals; a cut and a moment for each round. */
async function cutRound(
  context: FaultContext,
  line: Line,
  round: number,
): Promise<{ readonly took: number; readonly faults: string[] }> {
  const request = `confirm-${String(round)}`;
  const { taskId } = await triagedTask(context, request);
  const cut = cuts[round % cuts.length] ?? 'reset';
  const moment = moments[Math.floor(round / cuts.length) % moments.length] ?? 'asked';
  const { told } = await confirmWhileCut(context, line, { taskId, request, cut, moment });
  await pause(300 + context.roll(1_500));
  await context.nemesis.act('heal line', () => {
    line.proxy.heal();
    return Promise.resolve();
  });
  const shown = line.screen.until(({ rows }) => isDecided(rows[taskId]?.task.state ?? 'received'));
  const both = within('a nurse knows what became of it', Promise.all([told, shown]));
  const took = await timed(() => both);
  return { took, faults: await faultsOf(context, taskId, await told) };
}

/** F8: the line of a nurse is cut in the middle of a confirmation; the page asks again under the same name. */
export const nurseCutOff: Fault = {
  name: 'F8',
  title: "a nurse's line is cut during a confirmation",
  profile: 'embedded',
  run: async (context) => {
    const line = await openLine(context);
    const [healed, wrong]: [number[], string[]] = [[], []];
    const each = cuts.length * moments.length;
    try {
      await spread(context, context.form === 'full' ? 10 * each : each, async (round) => {
        const { took, faults } = await cutRound(context, line, round);
        healed.push(took);
        wrong.push(...faults);
      });
    } finally {
      await closeLine(line);
    }
    return [
      longest('true state on the page after the line heals', healed, 2_000),
      none('confirmations that are not the one decision of their task', wrong),
    ];
  },
};
