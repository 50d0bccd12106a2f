import { shareOf, type Localised, type Share } from '@tilanne/platform';
import type { JudgedTask } from './judged-task.js';

/** One sentence of a definition and the rule that counts it: what is printed is what is counted. */
export interface Clause<Id extends string = string> {
  readonly id: Id;
  readonly sentence: Localised;
  readonly holds: (task: JudgedTask) => boolean;
}

/** A share, defined whole. */
export interface Measure {
  readonly name: Localised;
  readonly denominator: Clause;
  readonly numerator: Clause;
  /** Left out of both, with their number beside them; a task counts under the first that holds. */
  readonly exclusions: readonly Clause[];
  /** In the denominator and not in the numerator, told with their number because they matter. */
  readonly apart: readonly Clause[];
}

/** A measure's numbers: the share, and how many tasks each further sentence of its definition is about. */
export interface Measured {
  readonly share: Share;
  readonly counts: Readonly<Record<string, number>>;
}

/** Counts the tasks as the definition says. */
export function measured(measure: Measure, tasks: readonly JudgedTask[]): Measured {
  const counts: Record<string, number> = {};
  const named = tasks.filter(measure.denominator.holds);
  let counted = named;
  for (const { id, holds } of measure.exclusions) {
    const left = counted.filter((task) => !holds(task));
    counts[id] = counted.length - left.length;
    counted = left;
  }
  for (const { id, holds } of measure.apart) counts[id] = counted.filter(holds).length;
  const share = shareOf(counted.filter(measure.numerator.holds).length, counted.length);
  return { share, counts };
}
