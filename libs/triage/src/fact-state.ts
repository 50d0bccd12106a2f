import type { Border } from './border.js';
import type { Fact } from './fact.js';
import type { ClassSet, RuleSet, State } from './rule-set.js';
import type { Value } from './value.js';

/** What the tables may take for certain of each fact: its class, a declared assumption, or every class it has. */
export function factState(ruleSet: RuleSet, border: Border): State {
  return ruleSet.dictionary.facts.map((fact, index) => {
    const value = border.known.get(fact.name) ?? assumption(fact);
    const variable = ruleSet.variables[index];
    const known = value === undefined ? -1 : (variable?.classes.classOf(value) ?? -1);
    const unknown: ClassSet = variable?.all ?? [];
    return known < 0 ? unknown : [known];
  });
}

/** The cautious value a logistic fact has while nobody has told it. */
export function assumption(fact: Fact): Value | undefined {
  return typeof fact.whenMissing === 'string' ? undefined : fact.whenMissing.assume;
}

/** The facts nobody told that may not be missing where no ambulance is sent. */
export function requiredMissing(ruleSet: RuleSet, border: Border): string[] {
  const { facts } = ruleSet.dictionary;
  return facts
    .filter((fact) => fact.whenMissing === 'required' && !border.known.has(fact.name))
    .map((fact) => fact.name);
}
