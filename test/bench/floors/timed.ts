import { machineMs } from '../clock.js';
import { inFlight } from '../load/load.js';

/** What a floor does: one after the other in milliseconds, and how many a second with many under way. */
export interface Timed {
  readonly ms: readonly number[];
  readonly perSecond: number;
}

async function lane(seconds: number, act: () => Promise<number>): Promise<number[]> {
  const ends = machineMs() + seconds * 1000;
  const times: number[] = [];
  while (machineMs() < ends) times.push(await act());
  return times;
}

/** Does it in one lane, then in as many as the closed loop has, for so many seconds each. */
export async function timesOf(seconds: number, act: () => Promise<number>): Promise<Timed> {
  await lane(seconds / 4, act);
  const ms = await lane(seconds, act);
  const lanes = await Promise.all(Array.from({ length: inFlight }, () => lane(seconds, act)));
  return { ms, perSecond: lanes.flat().length / seconds };
}
