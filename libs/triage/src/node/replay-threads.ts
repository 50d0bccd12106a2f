import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

import type { Columns } from '../replay/columns.js';
import type { RuleSet } from '../tables/rule-set.js';
import type { ReplayJob, ReplayShare } from './replay-thread.js';

/** What a rule set made of every task of a store. */
export interface Replayed {
  /** By task: the place of its outcome in `outcomes`; what is not certain is `nurse-decides`. */
  readonly outcomes: Uint8Array;
  /** By table of the rule set and row: 1 where the row fired for some task. */
  readonly fired: readonly Uint8Array[];
}

/** How a replay is run. */
export interface ReplayOptions {
  /** By default as many threads as the machine has cores. */
  readonly threads?: number;
  /** What each thread runs, where it is not the compiled file beside this one. */
  readonly entry?: URL;
}

const compiledEntry = new URL('./replay-thread.js', import.meta.url);

/** How often progress is told, in milliseconds. */
const progressMs = 100;

/**
 * Threads that replay rule sets over columns; the columns of `readColumnFile` are shared with them, others are copied.
 * Opened once, they serve one replay after the other. `close` ends them, also in the middle of a replay, which then
 * rejects.
 */
export class ReplayThreads {
  private readonly workers: readonly Worker[];

  constructor({ threads = availableParallelism(), entry = compiledEntry }: ReplayOptions = {}) {
    this.workers = Array.from({ length: threads }, () => new Worker(entry, { execArgv: [] }));
  }

  /** Judges every task of the columns. `progress` is told the share that is done, from 0 to 1, now and then. */
  async replay(
    { dictionary, tables }: RuleSet,
    columns: Columns,
    progress: (share: number) => void = () => undefined,
  ): Promise<Replayed> {
    const outcomes = new Uint8Array(new SharedArrayBuffer(columns.tasks));
    const next = new Int32Array(new SharedArrayBuffer(4));
    const sources = tables.filter(({ output }) => output === 0).map(({ source }) => source);
    const job: ReplayJob = { dictionary, tables: sources, columns, outcomes, next };
    const done = () => progress(Math.min(1, Atomics.load(next, 0) / Math.max(1, columns.tasks)));
    const telling = setInterval(done, progressMs);
    try {
      const shares = await Promise.all(this.workers.map((worker) => ask(worker, job)));
      return { outcomes, fired: joined(shares) };
    } finally {
      clearInterval(telling);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}

function ask(worker: Worker, job: ReplayJob): Promise<ReplayShare> {
  return new Promise((resolve, reject) => {
    const ended = (code: number) => reject(new Error(`a replay thread ended with ${code}`));
    worker.once('error', reject).once('exit', ended);
    worker.once('message', (share: ReplayShare) => {
      worker.off('error', reject).off('exit', ended);
      resolve(share);
    });
    worker.postMessage(job);
  });
}

function joined(shares: readonly ReplayShare[]): Uint8Array[] {
  const [first = [], ...others] = shares;
  return first.map((rows, table) =>
    rows.map((hit, row) => others.reduce((any, share) => any | (share[table]?.[row] ?? 0), hit)),
  );
}
