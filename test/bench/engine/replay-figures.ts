import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstWord, forkProgram } from '../fork-program.js';
import type { BuildReport } from './build-program.js';
import type { EngineOptions } from './engine-options.js';
import type { Figure } from './figure.js';
import { generatedDictionary } from './generated-dictionary.js';
import { generatedTables } from './generated-tables.js';
import { shippedFolder } from './rule-sets.js';

const writing = new URL('./build-program.ts', import.meta.url);
const judging = fileURLToPath(new URL('./replay-program.mjs', import.meta.url));

/** What the process that replays tells. */
interface ReplayReport {
  /** Of each round, everything on all threads. */
  readonly wallMs: readonly number[];
  /** Of each of these rounds, the CPU time of all threads together. */
  readonly cpuMs: readonly number[];
  /** Of each round, tasks per second of CPU on one thread alone. */
  readonly alone: readonly number[];
  /** The most memory it had needed when it had replayed once, in megabytes, and after all rounds in a row. */
  readonly rssMb: number;
  readonly laterRssMb: number;
  /** Of the outcomes: one, when every round said the same. */
  readonly hashes: readonly string[];
}

/** What a replay of one rule set came to. */
export interface Replayed {
  readonly figures: readonly Figure[];
  /** Tasks per second of CPU on one thread, by round. */
  readonly alone: readonly number[];
  /** False when two rounds, or threads and one thread, did not say the same. */
  readonly agrees: boolean;
}

/** Writes a store for a rule set and replays it, each in a process of its own. */
export async function replayed(
  rules: 'generated' | 'shipped',
  { tasks, rounds, seed }: EngineOptions,
): Promise<Replayed> {
  const folder = mkdtempSync(join(tmpdir(), 'tilanne-bench-'));
  const store = join(folder, 'tasks.columns');
  const generated = join(folder, 'generated.json');
  writeFileSync(
    generated,
    JSON.stringify({ dictionary: generatedDictionary, drafts: generatedTables(seed) }),
  );
  try {
    const built = await firstWord<BuildReport>(
      forkProgram(writing, [rules, store, String(tasks), String(seed)]),
    );
    const from = rules === 'generated' ? generated : shippedFolder;
    const judged = await firstWord<ReplayReport>(
      fork(judging, [from, store, String(rounds)], { execArgv: [] }),
    );
    const figures = figuresOf(rules, built, judged, tasks);
    return { figures, alone: judged.alone, agrees: judged.hashes.length === 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is asked of 800,000 tasks on two cores; asked of no other number. */
const wholeYear = 800_000;

function figuresOf(rules: string, built: BuildReport, judged: ReplayReport, n: number): Figure[] {
  const most = (limit: number) => (n === wholeYear ? { target: { at: 'most', limit } as const } : {});
  const at = (name: string) => `replay/${rules}/${name}`;
  return [
    { measure: at('build'), unit: 'ms', n, values: [built.wallMs] },
    { measure: at('build-memory'), unit: 'MB', n, values: [built.rssMb], ...most(300) },
    { measure: at('all-threads'), unit: 'ms', n, values: judged.wallMs, ...most(400) },
    { measure: at('all-threads-cpu'), unit: 'ms', n, values: judged.cpuMs },
    { measure: at('memory'), unit: 'MB', n, values: [judged.rssMb], ...most(300) },
    { measure: at('memory-after-all-rounds'), unit: 'MB', n, values: [judged.laterRssMb] },
    { measure: at('one-thread'), unit: 'tasks/s', n, values: judged.alone },
  ];
}
