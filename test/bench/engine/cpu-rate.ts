/** CPU milliseconds of this process so far, all its threads together. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Calls are made in runs at least so long, so that looking at the clock costs nothing; in milliseconds. */
const shortestRun = 2;

/**
 * How often a second of CPU a thing can be done: `once` is called with 0, 1, 2 … for about `sliceMs` of CPU. CPU and
 * not wall, because others use the machine too.
 */
export async function cpuRate(once: (turn: number) => unknown, sliceMs: number): Promise<number> {
  const from = cpuMs();
  let turn = 0;
  let spent = 0;
  for (let run = 1; spent < sliceMs;) {
    for (const end = turn + run; turn < end; turn += 1) {
      const done = once(turn);
      if (done instanceof Promise) await done;
    }
    const before = spent;
    spent = cpuMs() - from;
    if (spent - before < shortestRun) run *= 2;
  }
  return (turn * 1000) / spent;
}
