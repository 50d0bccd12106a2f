import { setTimeout as pause } from 'node:timers/promises';
import { machineMs } from '../clock.js';
import { arrivals } from '../random.js';
import type { Screens } from '../screens/screens.js';
import type { System } from '../systems/system.js';
import type { TaskSupply } from './task-supply.js';

/** What became of one task. */
export interface Sample {
  /** POST sent → its 2xx, in milliseconds. */
  readonly answeredMs: number;
  /** POST sent → triaged on the last of all screens, in milliseconds; undefined when some screen never had it. */
  readonly seenMs: number | undefined;
  /** On the machine's clock. */
  readonly seenAt: number | undefined;
}

/** What is loaded, and with what. */
export interface Loaded {
  readonly system: System;
  readonly screens: Screens;
  readonly supply: TaskSupply;
}

/** A task that no screen shows for so long is lost, whatever the board may still do. */
const lostAfterMs = 15_000;

/** Tasks under way at once in the closed loop, as in stack.md's skeleton. */
export const inFlight = 24;

async function follow({ system, screens, supply }: Loaded): Promise<Sample> {
  const body = supply.next();
  const sentAt = machineMs();
  const taskId = await system.post(body);
  const answeredMs = machineMs() - sentAt;
  const seenAt = await screens.seen(taskId, lostAfterMs);
  return { answeredMs, seenAt, seenMs: seenAt === undefined ? undefined : seenAt - sentAt };
}

/** Sends tasks as callers come, whether or not the earlier ones are done. */
export async function openLoop(
  loaded: Loaded,
  {
    rate,
    seconds,
    random,
  }: { readonly rate: number; readonly seconds: number; readonly random: () => number },
): Promise<Sample[]> {
  const began = machineMs();
  const running: Promise<Sample>[] = [];
  for (const moment of arrivals(rate, seconds, random)) {
    await pause(Math.max(0, began + moment - machineMs()));
    running.push(follow(loaded));
  }
  return Promise.all(running);
}

/** Keeps a number of tasks under way for so many seconds; resolves with them and with how many were done a second. */
export async function closedLoop(
  loaded: Loaded,
  seconds: number,
): Promise<{ readonly samples: Sample[]; readonly perSecond: number }> {
  const ends = machineMs() + seconds * 1000;
  const samples: Sample[] = [];
  const lane = async (): Promise<void> => {
    while (machineMs() < ends) samples.push(await follow(loaded));
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  const inTime = samples.filter(({ seenAt }) => seenAt !== undefined && seenAt <= ends);
  return { samples, perSecond: inTime.length / seconds };
}
