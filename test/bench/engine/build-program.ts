import { writeColumnFile } from '@tilanne/triage/node';
import type { TaskValues } from '@tilanne/triage';
import { randomFrom } from '../random.js';
import { generatedRules, shippedRules } from './rule-sets.js';
import { completeTask, partOf } from './tasks.js';

/**
 * Writes a column store of drawn tasks, in a process of its own so that the memory it reports is that of writing.
 * Arguments: rule set, file, tasks, seed.
 */
const [rules, file = '', tasks, seed] = process.argv.slice(2);

/** What this process tells when it is done. */
export interface BuildReport {
  readonly wallMs: number;
  /** The most memory the process ever had, in megabytes. */
  readonly rssMb: number;
}

const { dictionary } = rules === 'shipped' ? await shippedRules() : generatedRules(Number(seed)).ruleSet;

function* drawn(): Generator<TaskValues> {
  const random = randomFrom(Number(seed));
  for (let count = 0; count < Number(tasks); count += 1)
    yield partOf(completeTask(dictionary, random, { code: '774', class: 'D' }), random);
}

const from = performance.now();
const names = dictionary.facts.map(({ name }) => name);
const written = await writeColumnFile(file, names, drawn());
if (typeof written === 'string') throw new Error(written);
const wallMs = performance.now() - from;
process.send?.({ wallMs, rssMb: process.resourceUsage().maxRSS / 1024 } satisfies BuildReport);
process.disconnect();
