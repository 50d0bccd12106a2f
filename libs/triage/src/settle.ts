import type { Chain } from './chain.js';
import type { Match } from './match.js';
import type { RuleSet } from './tables/rule-set.js';
import { redFlagLevels } from './tables/rule-table.js';
import type { Value } from './cells/value.js';
import { outcomes } from './verdict.js';
import type { Outcome, Verdict } from './verdict.js';

/** How strong a red flag is; null is none. */
export type Level = Verdict['redFlag'];

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
export function settle(ruleSet: RuleSet, { matches }: Pick<Chain, 'matches'>, covered: boolean): Settlement {
  const levels = possibleLevels(ruleSet.redFlags.map((place) => matches[place]));
  return settled(levels, covered ? matches[ruleSet.destination] : undefined);
}

/** What the possible levels of the flags and the destination table, if it has a say, come to. */
export function settled(levels: readonly Level[], destination: Match | undefined): Settlement {
  const results = destination?.results ?? [];
  const destinations = results.length > 0 ? results.map(outcomeOf) : (['nurse-decides'] as const);
  const possible: Outcome[] = [];
  for (const level of levels) for (const each of destinations) possible.push(raised(level, each));
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
export function possibleLevels(flags: readonly (Match | undefined)[]): Level[] {
  let least = Infinity;
  const given = new Set<number>();
  for (const flag of flags) {
    let weakest = -Infinity;
    for (const result of flag?.results ?? []) {
      const rank = rankOf(result);
      given.add(rank);
      weakest = Math.max(weakest, rank);
    }
    least = Math.min(least, weakest);
  }
  return levelOrder.filter((_, rank) => rank <= least && given.has(rank));
}

/** The place of a level in the order of levels; last is none. */
function rankOf(result: Value | undefined): number {
  const rank = redFlagLevels.findIndex((level) => level === result);
  return rank < 0 ? levelOrder.length - 1 : rank;
}
