import type { Border } from './border.js';
import { memoOf } from '../chain-memo.js';
import type { Fact } from './fact.js';
import type { ClassSet, RuleSet, State } from '../tables/rule-set.js';
import type { Value } from '../cells/value.js';
import type { ValueClasses } from '../cells/value-class.js';

/** How a fact is read: the same for every task. */
interface FactReading {
  readonly index: number;
  readonly name: string;
  readonly classOf: ValueClasses['classOf'];
  /** By class: the set of this class alone. */
  readonly told: readonly ClassSet[];
  /** What is known while nobody has told it. */
  readonly untold: ClassSet;
}

interface Readings {
  readonly facts: readonly FactReading[];
  /** Those that may not be missing where no ambulance is sent. */
  readonly required: readonly FactReading[];
}

const readings = new WeakMap<RuleSet, Readings>();

/** What the tables may take for certain of each fact: its class, a declared assumption, or every class it has. */
export function factState(ruleSet: RuleSet, { known }: Pick<Border, 'known'>): State {
  const state: ClassSet[] = [];
  for (const { name, classOf, told, untold } of readingsOf(ruleSet).facts) {
    const value = known.get(name);
    state.push((value === undefined ? undefined : told[classOf(value)]) ?? untold);
  }
  return state;
}

/** The cautious value a logistic fact has while nobody has told it. */
export function assumption({ whenMissing }: Fact): Value | undefined {
  return typeof whenMissing === 'string' ? undefined : whenMissing.assume;
}

/** Indexes of the facts nobody told that may not be missing where no ambulance is sent. */
export function requiredMissing(ruleSet: RuleSet, { known }: Pick<Border, 'known'>): readonly number[] {
  const missing: number[] = [];
  for (const { index, name } of readingsOf(ruleSet).required) if (!known.has(name)) missing.push(index);
  return missing;
}

function readingsOf(ruleSet: RuleSet): Readings {
  const known = readings.get(ruleSet);
  if (known) return known;
  const facts = ruleSet.dictionary.facts.map((fact, index) => readingOf(ruleSet, fact, index));
  const required = facts.filter(({ index }) => ruleSet.dictionary.facts[index]?.whenMissing === 'required');
  readings.set(ruleSet, { facts, required });
  return { facts, required };
}

function readingOf(ruleSet: RuleSet, fact: Fact, index: number): FactReading {
  const { classOf } = ruleSet.variables[index]?.classes ?? { classOf: () => -1 };
  const all = ruleSet.variables[index]?.all ?? [];
  const told = all.map((each) => memoOf(ruleSet).codes[index]?.setOf(each) ?? [each]);
  const assumed = assumption(fact);
  const untold = (assumed === undefined ? undefined : told[classOf(assumed)]) ?? all;
  return { index, name: fact.name, classOf, told, untold };
}
