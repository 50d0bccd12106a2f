/** What of V8's CPU profile is read: nodes of the call tree, and which of them was at work at each sample. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples: readonly number[];
  /** Between one sample and the one before, in microseconds. */
  readonly timeDeltas: readonly number[];
}

/** Where time went, as a share (0–1) of the time the process was at work. */
export interface TimeShare {
  readonly name: string;
  readonly share: number;
}

/** Self times of one process. */
export interface SelfTime {
  /** Share of the profiled time in which the process did anything at all. */
  readonly busy: number;
  readonly packages: readonly TimeShare[];
  readonly functions: readonly TimeShare[];
}

/** Whose code it is: a package, a library or app of ours, Node itself, or V8. */
export function packageOf(url: string, functionName: string): string {
  const installed = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (installed !== undefined) return installed;
  const ours = /dist\/((?:libs|apps)\/[^/]+)/.exec(url)?.[1];
  if (ours !== undefined) return ours;
  if (url.startsWith('node:')) return 'node';
  return functionName === '(garbage collector)' ? 'garbage collector' : 'native';
}

function shares(times: ReadonlyMap<string, number>, whole: number): TimeShare[] {
  return [...times]
    .map(([name, time]) => ({ name, share: time / whole }))
    .sort((one, other) => other.share - one.share);
}

/** Adds up how long each package and each function was itself at work. */
export function selfTimes({ nodes, samples, timeDeltas }: CpuProfile): SelfTime {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const [packages, functions] = [new Map<string, number>(), new Map<string, number>()];
  const add = (times: Map<string, number>, name: string, time: number): void =>
    void times.set(name, (times.get(name) ?? 0) + time);
  let [all, busy] = [0, 0];
  samples.forEach((id, index) => {
    const [frame, time] = [frames.get(id), timeDeltas[index] ?? 0];
    all += time;
    if (!frame || frame.functionName === '(idle)') return;
    busy += time;
    const owner = packageOf(frame.url, frame.functionName);
    add(packages, owner, time);
    add(functions, `${frame.functionName || '(anonymous)'} · ${owner}`, time);
  });
  return { busy: busy / all, packages: shares(packages, busy), functions: shares(functions, busy) };
}
