import type { AlarmKind, AlarmSummary } from '@tilanne/alarm';
import { longest, spread, type Fault, type FaultContext } from './fault.js';
import { timed, within } from './patience.js';

const kind: AlarmKind = 'watchdog-silent';

/** Resolves when every screen has, or no longer has, an alarm that says nobody watches and has not passed. */
async function alarmed({ screens }: FaultContext, wanted: boolean): Promise<void> {
  const stands = (alarm: AlarmSummary): boolean => alarm.kind === kind && alarm.clearedAt === null;
  const shown = screens.all.map(({ screen }) =>
    screen.until(({ alarms }) => Object.values(alarms).some(stands) === wanted),
  );
  await within(`${kind} ${wanted ? 'shows' : 'has passed'}`, Promise.all(shown));
}

/** Silences the watchdog and hands on how it comes back. */
async function silence({ nemesis }: FaultContext, hung: boolean): Promise<() => Promise<unknown>> {
  const watchdog = nemesis.server('watchdog');
  if (!hung) {
    await nemesis.end(watchdog, 'SIGKILL');
    return () => nemesis.again(watchdog);
  }
  // A stopped process does not end: what `kill` promises comes only when the fault is over.
  const signal = (name: NodeJS.Signals): Promise<void> =>
    nemesis.act(`${name} watchdog`, () => Promise.resolve(void watchdog.kill(name)));
  await signal('SIGSTOP');
  return () => signal('SIGCONT');
}

/** F21: the watchdog is killed and hung, in turns. */
export const watchdogSilenced: Fault = {
  name: 'F21',
  title: 'the watchdog is killed, and hangs',
  profile: 'embedded',
  run: async (context) => {
    const [raised, passed]: [number[], number[]] = [[], []];
    await alarmed(context, false);
    await spread(context, context.form === 'full' ? 10 : 2, async (round) => {
      const comeBack = await silence(context, round % 2 === 1);
      raised.push(await timed(() => alarmed(context, true)));
      await comeBack();
      passed.push(await timed(() => alarmed(context, false)));
    });
    return [
      longest('silence to the alarm on every board', raised, 15_000),
      longest('return of the watchdog to the end of the alarm', passed, 15_000),
    ];
  },
};
