import type { Border } from './facts/border.js';
import { runChain } from './chain.js';
import type { Chain } from './chain.js';
import { decide, hasConflict, isCovered } from './decision.js';
import { factState, requiredMissing } from './facts/fact-state.js';
import { firedRows } from './fired.js';
import { missingFacts, unsettledFacts } from './missing.js';
import type { Match } from './match.js';
import type { RuleSet } from './tables/rule-set.js';
import type { RuleTable } from './tables/rule-table.js';
import type { Verdict, VerdictWarning } from './verdict.js';
import { warning } from './warning.js';

/** A verdict with its reasons, and what further questions and near misses are found from. */
export interface Judgement {
  readonly reasoned: Omit<Verdict, 'questions' | 'nearMisses'>;
  readonly chain: Chain;
  readonly covered: boolean;
  /** The facts, by index, that could still change the verdict. */
  readonly waiting: readonly number[];
}

/**
 * What is proposed for a task, which rows say so, and what is missing: the guarded verdict with its reasons, without
 * what to ask next and what nearly was. The replay decides the same for every task of a year.
 */
export function judge(ruleSet: RuleSet, border: Border): Judgement {
  const chain = runChain(ruleSet, factState(ruleSet, border));
  const covered = isCovered(ruleSet, border.known.get('code'));
  const required = requiredMissing(ruleSet, border);
  const guard = { covered, complete: required.length === 0, conflict: hasConflict(chain) };
  const { outcome, certain, possible, held, settlement } = decide(ruleSet, chain, guard);
  const { redFlag } = settlement;
  const waiting = held ? required : unsettledFacts(ruleSet, chain, settlement);
  const reasoned = {
    outcome,
    certain,
    possible,
    redFlag,
    fired: firedRows(ruleSet, chain, { redFlag, outcome, covered }),
    missing: missingFacts(ruleSet, border, waiting),
    warnings: [...border.warnings, ...tableWarnings(ruleSet, chain, border, covered)],
    ruleSetHash: ruleSet.hash,
  };
  return { reasoned, chain, covered, waiting };
}

function tableWarnings(ruleSet: RuleSet, chain: Chain, border: Border, covered: boolean): VerdictWarning[] {
  const code = String(border.known.get('code') ?? '');
  const warnings = covered ? [] : [warning('no-table-for-code', 'code', { fi: code, sv: code, en: code })];
  for (const [place, { output, source }] of ruleSet.tables.entries()) {
    const match = chain.matches[place];
    const told = match && output === 0 ? tableWarning(source, match, covered ? code : undefined) : undefined;
    if (told) warnings.push(told);
  }
  return warnings;
}

/** `code` is the task's where a table answers for it; only then is it strange that no row matched. */
function tableWarning(
  { role, codes, name, label }: RuleTable,
  { conflict, results }: Match,
  code: string | undefined,
): VerdictWarning | undefined {
  if (conflict) return warning('rows-conflict', name, label);
  const asked = code !== undefined && (role === 'destination' || codes.includes(code));
  const unmatched = results.length === 1 && results[0] === undefined;
  return asked && unmatched ? warning('no-row-matched', name, label) : undefined;
}
