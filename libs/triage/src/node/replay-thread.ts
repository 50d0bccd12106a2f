import { parentPort } from 'node:worker_threads';

import type { Columns } from '../replay/columns.js';
import { ruleSetOf } from '../tables/compile.js';
import type { Dictionary } from '../facts/dictionary.js';
import { Replay } from '../replay/replay.js';
import type { RuleTable } from '../tables/rule-table.js';

/** What a thread is asked: rules as plain data, tasks and results in memory that all threads share. */
export interface ReplayJob {
  readonly dictionary: Dictionary;
  readonly tables: readonly RuleTable[];
  readonly columns: Columns;
  /** By task: where its outcome is written. */
  readonly outcomes: Uint8Array;
  /** The first task that nobody has taken yet. */
  readonly next: Int32Array;
}

/** What a thread answers: by table and row, 1 where the row fired in its share of the tasks. */
export type ReplayShare = readonly Uint8Array[];

/** Tasks taken at once: few enough that threads end together. */
const portion = 16_384;

function shareOf({ dictionary, tables, columns, outcomes, next }: ReplayJob): ReplayShare {
  const replay = new Replay(ruleSetOf(dictionary, tables, ''), columns);
  const take = () => Atomics.add(next, 0, portion);
  for (let from = take(); from < columns.tasks; from = take())
    replay.run(from, Math.min(from + portion, columns.tasks), outcomes);
  return replay.fired();
}

parentPort?.on('message', (job: ReplayJob) => parentPort?.postMessage(shareOf(job)));
