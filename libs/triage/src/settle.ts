import type { Chain } from './chain.js';
import type { Match } from './match.js';
import type { RuleSet } from './rule-set.js';
import { redFlagLevels } from './rule-table.js';
import type { Value } from './value.js';
import { outcomes } from './verdict.js';
import type { Outcome, Verdict } from './verdict.js';

type Level = Verdict['redFlag'];

/** What the red flags and the destination table come to together. */
export interface Settlement {
  /** Every outcome that is possible, the most careful first. */
  readonly possible: readonly Outcome[];
  /** Every strongest red flag that is possible, the most careful first; null is none. */
  readonly levels: readonly Level[];
  /** The flag that stands whatever is still answered. */
  readonly redFlag: Level;
}

/** From the most careful to none. */
const levelOrder: readonly Level[] = [...redFlagLevels, null];

/**
 * The outcome of a chain. Red flags come first by construction: whatever the destination table says, a flag can only
 * be exceeded, never lowered. `covered` is false for a task code without a need table, where a nurse decides.
 */
export function settle(ruleSet: RuleSet, chain: Chain, covered: boolean): Settlement {
  const levels = possibleLevels(ruleSet, chain);
  const results = covered ? (chain.matches[ruleSet.destination]?.results ?? []) : [];
  const destinations = results.length > 0 ? results.map(outcomeOf) : (['nurse-decides'] as const);
  const possible: Outcome[] = [];
  for (const level of levels)
    for (const destination of destinations) possible.push(raised(level, destination));
  return {
    possible: possible.length === 1 ? possible : outcomes.filter((outcome) => possible.includes(outcome)),
    levels,
    redFlag: levels.at(-1) ?? null,
  };
}

/** True when `outcome` sends no ambulance and so needs every required answer. */
export function isDiversion(outcome: Outcome): boolean {
  return outcomes.indexOf(outcome) > outcomes.indexOf('ambulance') && outcome !== 'nurse-decides';
}

function raised(level: Level, destination: Outcome): Outcome {
  if (level === 'upgrade-now' || destination === 'upgrade-112') return 'upgrade-112';
  return level === null ? destination : 'ambulance';
}

/** "No row matched" is no destination: a nurse decides. */
function outcomeOf(result: Value | undefined): Outcome {
  return outcomes.find((outcome) => outcome === result) ?? 'nurse-decides';
}

/**
 * The strongest level over all red-flag tables, for every combination of what each may give: a level is possible
 * when some table may give it and no table is certain to give a stronger one.
 */
function possibleLevels(ruleSet: RuleSet, chain: Chain): Level[] {
  const given = ruleSet.redFlags.map((place) => levelRanks(chain.matches[place]));
  const least = Math.min(...given.map((ranks) => Math.max(...ranks)));
  return levelOrder.filter((_, rank) => rank <= least && given.some((ranks) => ranks.includes(rank)));
}

/** The levels a table may give, as places in the order of levels. */
function levelRanks(match: Match | undefined): number[] {
  return (match?.results ?? []).map((result) =>
    levelOrder.indexOf(redFlagLevels.find((level) => level === result) ?? null),
  );
}
