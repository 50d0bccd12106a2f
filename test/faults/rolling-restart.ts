import type { RunningServer, ServerName } from '../running-server.js';
import { longest, none, spread, type Fault, type FaultContext } from './fault.js';
import { timed } from './patience.js';

const inTurn: readonly ServerName[] = ['intake', 'triage', 'board'];

/** Ends a server in order and starts it again; what was wrong with its end, in words. */
async function restart({ nemesis }: FaultContext, server: RunningServer): Promise<string[]> {
  const code = await nemesis.end(server, 'SIGTERM');
  await nemesis.again(server);
  return code === 0 ? [] : [`${server.name} ended with ${String(code)}`];
}

/** F16: every server is asked to end and started again, one after the other, as for a new version. */
export const rollingRestart: Fault = {
  name: 'F16',
  title: 'servers are restarted one after the other',
  profile: 'embedded',
  run: async (context) => {
    const { load, nemesis, form } = context;
    const [silences, disorder]: [number[], string[]] = [[], []];
    await spread(context, form === 'full' ? 10 : 2, async () => {
      for (const name of inTurn) {
        const server = nemesis.server(name);
        const silence = await timed(async () => {
          disorder.push(...(await restart(context, server)));
          await load.more(1);
        });
        if (name === 'intake') silences.push(silence);
      }
    });
    return [
      longest('no task taken while the one intake restarts', silences, 2_000),
      none('servers that did not end in order', disorder),
    ];
  },
};
