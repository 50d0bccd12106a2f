import { fileURLToPath } from 'node:url';
import { evaluate, type RuleSet, type Verdict } from '@tilanne/triage';
import { loadRuleSet } from '@tilanne/triage/node';

/** The folder of the rules the project ships. */
export const shippedDirectory = fileURLToPath(new URL('../../libs/triage/rules', import.meta.url));

/** The shipped rules; a test that asks for rules with faults fails here, with the faults. */
export async function shippedRules(): Promise<RuleSet> {
  const loaded = await loadRuleSet(shippedDirectory);
  if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults, undefined, 2));
  return loaded;
}

const now = new Date('2026-11-22T12:00:00Z');

/** The verdict on answers that were all observed just now. */
export function verdictOn(ruleSet: RuleSet, answers: Readonly<Record<string, unknown>>): Verdict {
  const given = Object.entries(answers).map(([fact, value]) => ({
    fact,
    value,
    observedAt: now,
    source: 'nurse',
  }));
  return evaluate(ruleSet, given, now);
}
