import { checkGiven } from './facts/border.js';
import type { Border } from './facts/border.js';
import { judge } from './judgement.js';
import { nearMisses } from './near-miss.js';
import { nextQuestions } from './question.js';
import type { RuleSet } from './tables/rule-set.js';
import type { GivenFact, Verdict } from './verdict.js';
import { warning } from './warning.js';

/**
 * The verdict on one task: what is proposed, why, and what is still missing.
 *
 * A destination is named only when every way of answering what is unknown leads to it; otherwise a nurse decides.
 * Never throws: whatever goes wrong ends in `nurse-decides` with the warning `engine-error`.
 */
export function evaluate(ruleSet: RuleSet, given: readonly GivenFact[], now: Date): Verdict {
  try {
    return verdictOn(ruleSet, checkGiven(ruleSet.dictionary, given, now));
  } catch {
    return undecided('engine-error', ruleSet.hash);
  }
}

/** The verdict when no rules can be asked: `rules-not-loaded`, or `engine-error` with the hash of the rules. */
export function undecided(code: 'rules-not-loaded' | 'engine-error', ruleSetHash = ''): Verdict {
  return {
    outcome: 'nurse-decides',
    certain: false,
    possible: ['nurse-decides'],
    redFlag: null,
    fired: [],
    missing: [],
    questions: [],
    nearMisses: [],
    warnings: [warning(code)],
    ruleSetHash,
  };
}

function verdictOn(ruleSet: RuleSet, border: Border): Verdict {
  const { reasoned, chain, covered, waiting } = judge(ruleSet, border);
  const { certain, outcome } = reasoned;
  return {
    ...reasoned,
    questions: nextQuestions(ruleSet, chain, waiting, covered),
    nearMisses: certain ? nearMisses({ ruleSet, chain, border, covered }, outcome) : [],
  };
}
