import { dice } from '../dice.js';
import { guardTally } from '../triage/promises.js';
import { shippedRules } from '../triage/shipped-rules.js';
import { TaskDice, thresholdsOf } from '../triage/task-dice.js';
import type { Wanted } from './arguments.js';
import type { Measure } from './measure.js';

/** Judges random incomplete tasks of the shipped rules and random completions of each: is every promise kept? */
export async function proveGuard({ n, seed }: Wanted): Promise<Measure[]> {
  const ruleSet = await shippedRules();
  const drawn = new TaskDice(ruleSet.dictionary, thresholdsOf(ruleSet), dice(seed));
  const began = performance.now();
  const { completions, incomplete, certain, violations, first } = guardTally(ruleSet, drawn, n);
  const seconds = (performance.now() - began) / 1000;
  if (first !== undefined) console.error(first);
  const share = incomplete === 0 ? 0 : (100 * certain) / incomplete;
  const of = { seed, n: completions };
  return [
    { ...of, name: 'promises broken by a completion', value: violations, unit: '', target: { most: 0 } },
    {
      name: 'incomplete tasks with a certain verdict other than nurse-decides',
      value: share,
      unit: '%',
      target: { least: 30 },
      n: incomplete,
      seed,
    },
    { ...of, name: 'time', value: seconds, unit: 's' },
  ];
}
