import { rerunChain } from './chain.js';
import type { Chain } from './chain.js';
import type { Fact } from './facts/fact.js';
import type { RuleSet } from './tables/rule-set.js';
import { settle } from './settle.js';
import type { NextQuestion } from './verdict.js';

/**
 * What to ask next, among facts that could still change the verdict. The life-threat screen comes first and in its
 * own fixed order; once it is complete, the question whose answers leave the fewest outcomes possible leads.
 */
export function nextQuestions(
  ruleSet: RuleSet,
  chain: Chain,
  unsettled: readonly number[],
  covered: boolean,
): NextQuestion[] {
  const open = unsettled.flatMap((index) => {
    const fact = ruleSet.dictionary.facts[index];
    return fact ? [{ fact, index, urgent: isLifeThreat(ruleSet, fact), left: 0 }] : [];
  });
  const screening = open.some(({ urgent }) => urgent);
  const ranked = screening
    ? open.toSorted((one, other) => Number(other.urgent) - Number(one.urgent))
    : open
        .map((each) => ({ ...each, left: outcomesLeft(ruleSet, chain, each.index, covered) }))
        .sort((one, other) => one.left - other.left);
  return ranked.map(({ fact }) => ({ fact: fact.name, question: fact.question }));
}

function isLifeThreat(ruleSet: RuleSet, fact: Fact): boolean {
  return ruleSet.dictionary.groups.some((group) => group.lifeThreat && group.name === fact.group);
}

/** How many outcomes stay possible after an answer, on average over the answers that differ. */
function outcomesLeft(ruleSet: RuleSet, chain: Chain, index: number, covered: boolean): number {
  const answers = chain.state[index] ?? [];
  const left = answers.map(
    (answer) => settle(ruleSet, rerunChain(ruleSet, chain, index, [answer]), covered).possible.length,
  );
  return left.reduce((sum, each) => sum + each, 0) / Math.max(1, answers.length);
}
