import type { Chain } from '../chain.js';
import { tableOf } from '../tables/rule-set.js';
import type { ClassSet, RuleSet, State } from '../tables/rule-set.js';
import { isDiversion, settle } from '../settle.js';
import type { Outcome } from '../verdict.js';
import { searchChain } from './chain-search.js';
import type { ChainAnswer, Judgement } from './chain-search.js';
import { codeCoverage } from './code-coverage.js';
import type { CodeCoverage } from './code-coverage.js';
import type { Effort } from './effort.js';

/** Something that may happen: facts from some classes, tables that give some results, and an outcome of these. */
export interface Scenario {
  /** The classes each fact may have; a table's result that is given here is taken as settled. */
  readonly start: State;
  /** What tables give, by the variable of their result. */
  readonly results: ReadonlyMap<number, ClassSet>;
  /** The outcomes it is about; undefined for any. */
  readonly outcomes: ReadonlySet<Outcome> | undefined;
  /** Results that may be taken as given, whatever the facts are: what is impossible even so is impossible. */
  readonly settled: readonly number[];
  /** Variables that may be told apart; whatever else is open stays unknown. Undefined for all. */
  readonly known: ReadonlySet<number> | undefined;
}

/** Every fact unknown. */
export function nothingKnown({ dictionary, variables }: RuleSet): State {
  return variables.slice(0, dictionary.facts.length).map(({ all }) => all);
}

/** Finds complete inputs under which it happens, or proves that there are none. */
export function findScenario(ruleSet: RuleSet, scenario: Scenario, effort: Effort): ChainAnswer {
  const coverage = codeCoverage(ruleSet);
  if (scenario.settled.length > 0) {
    const given = [...scenario.start];
    for (const variable of scenario.settled) given[variable] = scenario.results.get(variable) ?? [];
    const first = search(
      { ruleSet, scenario: { ...scenario, start: given }, coverage },
      { ...effort, samples: 0 },
    );
    if (first.kind === 'never') return first;
  }
  return search({ ruleSet, scenario, coverage }, effort);
}

function search(sight: Sight, effort: Effort): ChainAnswer {
  const { ruleSet, scenario } = sight;
  const judge = (chain: Chain) => judged(sight, chain);
  const splits = (chain: Chain) => splitsOf(sight, chain);
  return searchChain({ ruleSet, start: scenario.start, judge, splits }, effort);
}

/** Every outcome that complete inputs of this chain may have: more than there are, never fewer. */
export function possibleOutcomes(ruleSet: RuleSet, chain: Chain, coverage: CodeCoverage): Set<Outcome> {
  const found = new Set<Outcome>();
  for (const covered of coverage.of(chain.state[coverage.code] ?? [])) {
    for (const outcome of settle(ruleSet, chain, covered).possible) found.add(outcome);
  }
  if (found.size === 0) found.add('nurse-decides');
  const conflicts = chain.matches.filter(({ conflict }) => conflict);
  const diversions = conflicts.length > 0 ? [...found].filter(isDiversion) : [];
  if (diversions.length === 0) return found;
  // Rows that contradict each other leave no diversion; where they only may, both are possible.
  const certain = conflicts.some(({ read }) => read.length === 0);
  if (certain) for (const outcome of diversions) found.delete(outcome);
  return found.add('nurse-decides');
}

interface Sight {
  readonly ruleSet: RuleSet;
  readonly scenario: Scenario;
  readonly coverage: CodeCoverage;
}

function judged(sight: Sight, chain: Chain): Judgement {
  const { results } = sight.scenario;
  const parts = [...results].map(([variable, classes]) => within(chain.state[variable] ?? [], classes));
  if (parts.includes('never')) return 'never';
  const outcome = judgedOutcome(sight, chain);
  if (outcome === 'never') return 'never';
  return [...parts, outcome].every((part) => part === 'always') ? 'always' : 'perhaps';
}

function judgedOutcome({ ruleSet, scenario, coverage }: Sight, chain: Chain): Judgement {
  const { outcomes } = scenario;
  return outcomes ? within([...possibleOutcomes(ruleSet, chain, coverage)], [...outcomes]) : 'always';
}

function within<T>(possible: readonly T[], wanted: readonly T[]): Judgement {
  const some = possible.some((each) => wanted.includes(each));
  if (!some) return 'never';
  return possible.every((each) => wanted.includes(each)) ? 'always' : 'perhaps';
}

/** The open variables that what is looked for hangs on: those of the results first, then those of the outcome. */
function splitsOf(sight: Sight, chain: Chain): number[] {
  const { ruleSet, scenario, coverage } = sight;
  const undecided = [...scenario.results].filter(
    ([variable, classes]) => within(chain.state[variable] ?? [], classes) === 'perhaps',
  );
  const places = undecided.flatMap(([variable]) => tableOf(ruleSet, variable));
  if (places.length > 0) return openBehind(sight, chain, places);
  const codes = chain.state[coverage.code] ?? [];
  const mixed = codes.length > 1 && coverage.of(codes).length > 1;
  return [
    ...(mixed ? [coverage.code] : []),
    ...openBehind(sight, chain, [ruleSet.destination, ...ruleSet.redFlags]),
  ];
}

/** The open facts, and results taken as given, that tables read, directly or through other tables. */
function openBehind(sight: Sight, chain: Chain, from: readonly number[]): number[] {
  const read = new Set<number>();
  const places = new Set(from);
  for (const place of places) {
    for (const { variable } of chain.matches[place]?.read ?? []) {
      const upstream = sight.scenario.start[variable] ? [] : tableOf(sight.ruleSet, variable);
      if (upstream.length === 0) read.add(variable);
      for (const each of upstream) places.add(each);
    }
  }
  return [...read].filter((variable) => mayBeTold(sight.scenario, chain, variable));
}

function mayBeTold({ known }: Scenario, chain: Chain, variable: number): boolean {
  const open = (chain.state[variable]?.length ?? 0) > 1;
  return open && (known?.has(variable) ?? true);
}
