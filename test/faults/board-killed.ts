import { newestEvent } from './event-head.js';
import { longest, spread, type Fault } from './fault.js';
import { timed, within } from './patience.js';

/** F3: kill -9 of the board server; its screens have nowhere else to go until it is back. */
export const boardKilled: Fault = {
  name: 'F3',
  title: 'the board server is killed',
  profile: 'embedded',
  run: async (context) => {
    const { nemesis, load, centre, screens, form } = context;
    const converged: number[] = [];
    await spread(context, form === 'full' ? 20 : 3, async () => {
      const board = nemesis.server('board');
      await nemesis.end(board, 'SIGKILL');
      await load.more(3);
      await nemesis.again(board);
      const newest = await newestEvent(centre.databaseUrl);
      const allThere = within('boards converge', screens.at(newest));
      converged.push(await timed(() => allThere));
    });
    return [longest('every screen up to date after a restart', converged, 5_000)];
  },
};
