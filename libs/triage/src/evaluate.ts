import { checkGiven } from './border.js';
import type { Border } from './border.js';
import { runChain } from './chain.js';
import type { Chain } from './chain.js';
import { factState, requiredMissing } from './fact-state.js';
import { firedRows } from './fired.js';
import { missingFacts, unsettledFacts } from './missing.js';
import { nearMisses } from './near-miss.js';
import { nextQuestions } from './question.js';
import type { RuleSet } from './rule-set.js';
import { isDiversion, settle } from './settle.js';
import type { GivenFact, Outcome, Verdict, VerdictWarning } from './verdict.js';
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
  const chain = runChain(ruleSet, factState(ruleSet, border));
  const covered = isCovered(ruleSet, border);
  const settlement = settle(ruleSet, chain, covered);
  const required = requiredMissing(ruleSet, border);
  const held = isHeld(chain, settlement.possible, required);
  const possible: readonly Outcome[] = held ? [...settlement.possible, 'nurse-decides'] : settlement.possible;
  const [outcome = 'nurse-decides'] = possible.length === 1 ? possible : [];
  const certain = outcome !== 'nurse-decides';
  const unsettled = unsettledFacts(ruleSet, chain, settlement);
  const waiting = held ? required.map((name) => indexOfFact(ruleSet, name)) : unsettled;
  return {
    outcome,
    certain,
    possible,
    redFlag: settlement.redFlag,
    fired: firedRows(ruleSet, chain, { redFlag: settlement.redFlag, outcome, covered }),
    missing: missingFacts(ruleSet, border, waiting),
    questions: nextQuestions(ruleSet, chain, waiting, covered),
    nearMisses: certain ? nearMisses({ ruleSet, chain, border, covered }, outcome) : [],
    warnings: [...border.warnings, ...tableWarnings(ruleSet, chain, border, covered)],
    ruleSetHash: ruleSet.hash,
  };
}

/** True when a diversion is possible alone, but a required answer is missing or two rows contradict each other. */
function isHeld(chain: Chain, possible: readonly Outcome[], required: readonly string[]): boolean {
  const diverts = possible.length === 1 && possible.every(isDiversion);
  return diverts && (required.length > 0 || chain.matches.some((match) => match.conflict));
}

/** A code that no need table answers for is not covered; an unknown code may still turn out to be. */
function isCovered(ruleSet: RuleSet, border: Border): boolean {
  const code = border.known.get('code');
  return code === undefined || ruleSet.coveredCodes.has(String(code));
}

function indexOfFact(ruleSet: RuleSet, name: string): number {
  return ruleSet.variables.findIndex((variable) => variable.name === name);
}

function tableWarnings(ruleSet: RuleSet, chain: Chain, border: Border, covered: boolean): VerdictWarning[] {
  const code = String(border.known.get('code') ?? '');
  const uncovered = covered ? [] : [warning('no-table-for-code', 'code', { fi: code, sv: code, en: code })];
  const tables = ruleSet.tables.flatMap((table, index) => {
    const match = chain.matches[index];
    const { role, codes, name, label } = table.source;
    const asked = covered && (role === 'destination' || codes.includes(code));
    if (match?.conflict) return [warning('rows-conflict', name, label)];
    const unmatched = asked && match?.results.length === 1 && match.results[0] === undefined;
    return unmatched ? [warning('no-row-matched', name, label)] : [];
  });
  return [...uncovered, ...tables];
}
