import { cutConnections } from '../ask-database.js';
import { longest, spread, type Fault } from './fault.js';
import { timed } from './patience.js';

/** Every so many blows the whole server is killed; the others end all its connections. */
const killEvery = { short: 3, full: 11 } as const;

/** F4: kill -9 of PostgreSQL, and all its backends terminated, under load. */
export const databaseKilled: Fault = {
  name: 'F4',
  title: 'PostgreSQL is killed, and all its connections are cut',
  profile: 'embedded',
  run: async (context) => {
    const { nemesis, load, postgres, centre, form } = context;
    const [afterKill, afterCut]: [number[], number[]] = [[], []];
    await spread(context, form === 'full' ? 55 : 6, async (round) => {
      if (round % killEvery[form] === 1) {
        await nemesis.act('SIGKILL postgres', () => postgres.kill());
        await nemesis.act('start postgres', () => postgres.again());
        afterKill.push(await timed(() => load.more(1)));
      } else {
        await nemesis.act('cut connections', () => cutConnections(centre.databaseUrl));
        afterCut.push(await timed(() => load.more(1)));
      }
    });
    return [
      longest('serving after PostgreSQL was killed', afterKill, 30_000),
      longest('serving after its connections were cut', afterCut, 30_000),
    ];
  },
};
