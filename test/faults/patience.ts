import { setTimeout as pause } from 'node:timers/promises';

/** Something did not come about in time: the run fails with these words, it does not hang. */
export class OutOfPatience extends Error {}

/** How long anything may take before something must be wrong, in milliseconds, also on a machine that is much too busy. */
const patience = 180_000;

/** The result of the work, or OutOfPatience after so many milliseconds. */
export async function within<T>(what: string, work: Promise<T>, limit = patience): Promise<T> {
  const ended = new AbortController();
  const giveUp = pause(limit, undefined, { signal: ended.signal }).then(() => {
    throw new OutOfPatience(`Not within ${String(limit / 1000)} s: ${what}`);
  });
  try {
    return await Promise.race([work, giveUp]);
  } finally {
    giveUp.catch(() => undefined);
    ended.abort();
  }
}

/** Asks again every so many milliseconds until the answer is yes; an error counts as no. It does not ask for ever. */
export async function asked(every: number, question: () => Promise<boolean>): Promise<void> {
  const began = performance.now();
  while (!(await question().catch(() => false))) {
    if (performance.now() - began > patience) throw new OutOfPatience('Asked in vain');
    await pause(every);
  }
}

/** Milliseconds that the work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
