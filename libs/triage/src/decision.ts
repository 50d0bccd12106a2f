import type { Chain } from './chain.js';
import type { RuleSet } from './tables/rule-set.js';
import { isDiversion, settle } from './settle.js';
import type { Settlement } from './settle.js';
import type { Value } from './cells/value.js';
import type { Outcome } from './verdict.js';

/** What the guard looks at beside the tables. */
export interface Guard {
  /** A need table answers for the task's code, or the code is not known. */
  readonly covered: boolean;
  /** No required answer is missing. */
  readonly complete: boolean;
  /** Rows of some table contradict each other. */
  readonly conflict: boolean;
}

/** What is proposed: a destination only when nothing unknown could change it, else a nurse decides. */
export interface Decision {
  readonly outcome: Outcome;
  readonly certain: boolean;
  /** Every outcome that is possible, the most careful first. */
  readonly possible: readonly Outcome[];
  /** True when a diversion was the only possibility and the guard took it back. */
  readonly held: boolean;
  readonly settlement: Settlement;
}

/** The decision on a chain. A diversion is held back for a required answer that is missing and for a conflict of rows. */
export function decide(ruleSet: RuleSet, chain: Chain, guard: Guard): Decision {
  return guarded(settle(ruleSet, chain, guard.covered), guard);
}

/** A settlement under the guard. */
export function guarded(settlement: Settlement, { complete, conflict }: Omit<Guard, 'covered'>): Decision {
  const [only, ...others] = settlement.possible;
  const diverts = only !== undefined && others.length === 0 && isDiversion(only);
  const held = diverts && (!complete || conflict);
  const possible: readonly Outcome[] = held ? [only, 'nurse-decides'] : settlement.possible;
  const outcome = possible.length === 1 ? (only ?? 'nurse-decides') : 'nurse-decides';
  return { outcome, certain: outcome !== 'nurse-decides', possible, held, settlement };
}

/** True when rows of some table may match that must not match together. */
export function hasConflict({ matches }: Pick<Chain, 'matches'>): boolean {
  return matches.some((match) => match.conflict);
}

/** A code that no need table answers for is not covered; an unknown code may still turn out to be. */
export function isCovered(ruleSet: RuleSet, code: Value | undefined): boolean {
  return code === undefined || ruleSet.coveredCodes.has(String(code));
}
