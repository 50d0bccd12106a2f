import { setMaxListeners } from 'node:events';
import { say } from '../terminal.js';
import { BoardView } from './board-view.js';
import { Chance } from './chance.js';
import type { DemoArguments } from './demo-arguments.js';
import type { DemoSite } from './demo-site.js';
import { Desk } from './desk.js';
import { Fates } from './fates.js';
import { MemoryWatch } from './memory-watch.js';
import { Pace } from './pace.js';
import { People } from './people.js';
import { Progress } from './progress.js';
import { Sender } from './sender.js';
import { SentTasks } from './sent-tasks.js';
import { shiftOf, type Shift } from './shift.js';
import { hour } from './simulated-time.js';
import { measuresOf, summaryOf, type Outcome } from './summary.js';
import { Tally } from './tally.js';

/** How long the board may take to show what was handed over last, in milliseconds. */
const settling = 5_000;

/** The shift lead's board, on which a shift is followed without a hand in it. */
async function watchBoard(site: DemoSite) {
  const desk = await Desk.signIn(site.boardUrl, 'vuorovastaava', site.password);
  const fates = new Fates();
  const view = new BoardView(desk, {
    event: (event) => fates.hear(event),
    whole: (board) => fates.see(board),
  });
  return { desk, view, fates };
}

/** Plays a shift until it is over or `ending` ends it; resolves with what it has come to. */
export async function playShift(
  asked: DemoArguments,
  site: DemoSite,
  ending: AbortController,
): Promise<Outcome> {
  // Everybody who waits listens to it.
  setMaxListeners(0, ending.signal);
  const { seed, hours } = asked;
  const { desk, view, fates } = await watchBoard(site);
  const pace = new Pace(asked.speed, ending.signal);
  const stage = { site, pace, chance: new Chance(seed), tasks: new SentTasks(), tally: new Tally() };
  const { tasks, tally } = stage;
  const people = new People(stage);
  const memory = asked.watchMemory ? new MemoryWatch(site.opsUrls) : undefined;
  const now = () => ({
    ...{ at: Math.min(pace.now(), hours * hour), tally },
    standing: fates.of(tasks.ids(), view.board),
  });
  const progress = new Progress(now);
  try {
    await people.begin(asked);
    await new Sender(site.intake, pace, { tasks, tally }).send(shiftOfToday(asked));
    await pace.until(hours * hour);
  } catch (error) {
    if (!pace.isOver()) throw error;
  } finally {
    ending.abort();
    memory?.stop();
    await people.end();
    await view.until(() => (now().standing.unaccounted.length === 0 ? true : undefined), settling);
    progress.stop();
    view.close();
    await desk.signOut().catch(() => undefined);
  }
  return { seed, ...now(), memory: memory?.samples ?? new Map() };
}

/** The senders' ids carry the minute, so that an evening can be played again. */
function shiftOfToday({ seed, hours, rate }: DemoArguments): Shift {
  const today = new Date();
  const run = today.toISOString().slice(2, 16).replace(/\D/g, '');
  return shiftOf({ seed, hours, rate, run, year: today.getFullYear() });
}

/** Writes what a shift has come to; false when a measure misses its target. */
export function tellOutcome(outcome: Outcome, json: boolean): boolean {
  const measures = measuresOf(outcome);
  say(json ? measures.map((measure) => JSON.stringify(measure)).join('\n') : summaryOf(outcome));
  return measures.every(({ holds }) => holds !== false);
}
