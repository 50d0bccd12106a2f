import type { Border } from './facts/border.js';
import type { Chain } from './chain.js';
import { tableOf } from './tables/rule-set.js';
import type { RuleSet } from './tables/rule-set.js';
import type { Settlement } from './settle.js';
import type { MissingFact } from './verdict.js';

/** Indexes of the facts whose unknown value could still change what is possible. */
export function unsettledFacts(ruleSet: RuleSet, chain: Chain, settlement: Settlement): number[] {
  if (settlement.possible.length < 2) return [];
  const facts = new Set<number>();
  const places = new Set([
    ...openFlags(ruleSet, chain, settlement),
    ...openDestinations(ruleSet, chain, settlement),
  ]);
  for (const place of places) {
    for (const { variable } of chain.matches[place]?.read ?? []) {
      const upstream = tableOf(ruleSet, variable);
      if (upstream.length === 0) facts.add(variable);
      for (const each of upstream) places.add(each);
    }
  }
  return [...facts].sort((left, right) => left - right);
}

/** The missing facts as the verdict tells them, in dictionary order. */
export function missingFacts(ruleSet: RuleSet, border: Border, waiting: readonly number[]): MissingFact[] {
  return ruleSet.dictionary.facts
    .filter((fact, index) => waiting.includes(index) && !border.known.has(fact.name))
    .map((fact) => ({
      fact: fact.name,
      label: fact.label,
      why: border.unusable.get(fact.name) ?? 'not-given',
    }));
}

/** Red-flag tables that may still give a flag stronger than the one that already stands. */
function openFlags(ruleSet: RuleSet, chain: Chain, { redFlag }: Settlement): number[] {
  return ruleSet.redFlags.filter((place) => {
    const results = chain.matches[place]?.results ?? [];
    const stronger = results.some((result) => result !== undefined && result !== redFlag);
    return results.length > 1 && stronger;
  });
}

/** The destination table, unless a flag already outranks whatever it says. */
function openDestinations(ruleSet: RuleSet, chain: Chain, { levels }: Settlement): number[] {
  const results = chain.matches[ruleSet.destination]?.results ?? [];
  const outranked = !levels.includes(null) && !results.includes('upgrade-112');
  return outranked || results.length < 2 ? [] : [ruleSet.destination];
}
