import { classesOf, memoOf } from './chain-memo.js';
import type { ChainMemo } from './chain-memo.js';
import type { Mask } from './mask.js';
import { match } from './match.js';
import type { Match } from './match.js';
import { openColumn } from './open-column.js';
import type { ClassSet, CompiledTable, RuleSet, State } from './tables/rule-set.js';

/** All tables matched in order: what each may give, and what that makes of every variable. */
export interface Chain {
  readonly state: State;
  /** By the tables of the rule set. */
  readonly matches: readonly Match[];
}

/**
 * Matches every table after what it reads. `state` holds the facts, and may hold a table's result too: such a table
 * is taken as settled there, which is how proofs and counterfactuals assume something upstream.
 */
export function runChain(ruleSet: RuleSet, state: State): Chain {
  const links = new Links(ruleSet, [...state]);
  const matches = ruleSet.tables.map((table, place) => {
    const found = links.find(table, place);
    if (!links.state[table.variable]) links.know(table.variable, found.classes);
    return found.match;
  });
  return { state: links.state, matches };
}

/** The chain when one variable is narrowed or changed: only tables that this reaches are matched again. */
export function rerunChain(ruleSet: RuleSet, chain: Chain, variable: number, classes: ClassSet): Chain {
  const links = new Links(ruleSet, [...chain.state]);
  links.know(variable, classes);
  const changed = new Set([variable]);
  const matches = ruleSet.tables.map((table, place) => {
    const before = chain.matches[place];
    const touched = table.columns.some((column) => changed.has(column.variable));
    if (before && !touched) return before;
    const found = links.find(table, place);
    if (!alike(found.classes, links.state[table.variable])) changed.add(table.variable);
    links.know(table.variable, found.classes);
    return found.match;
  });
  return { state: links.state, matches };
}

interface Found {
  readonly match: Match;
  readonly classes: ClassSet;
}

/** What is known while tables are matched one after the other, in sets and in their numbers. */
class Links {
  private readonly memo: ChainMemo;
  private readonly numbers: number[] = [];

  constructor(
    private readonly ruleSet: RuleSet,
    readonly state: ClassSet[],
  ) {
    this.memo = memoOf(ruleSet);
    for (let variable = 0; variable < this.memo.codes.length; variable += 1)
      this.numbers.push(this.numberOf(variable, state[variable] ?? []));
  }

  know(variable: number, classes: ClassSet): void {
    this.state[variable] = classes;
    this.numbers[variable] = this.numberOf(variable, classes);
  }

  /** What `match` says of a table, remembered where there is room. */
  find(table: CompiledTable, place: number): Found {
    const answer = this.memo.tables[place]?.find(this.numbers);
    if (answer && table.policy !== 'all-rows') return answer;
    if (answer)
      return { match: { ...answer.match, behind: behind(table, this.state) }, classes: answer.classes };
    const found = match(table, this.state);
    return { match: found, classes: classesOf(this.ruleSet, table, found) };
  }

  private numberOf(variable: number, classes: ClassSet): number {
    return this.memo.codes[variable]?.codeOf(classes) ?? 0;
  }
}

/** The rows of a table that certainly match. */
function behind(table: CompiledTable, state: State): Mask {
  const rows = [...table.rows];
  for (const column of table.columns) {
    const classes = state[column.variable] ?? [];
    const [only = 0] = classes;
    const accepted = classes.length === 1 ? column.masks[only] : openColumn(table, column, classes).every;
    for (let word = 0; word < rows.length; word += 1)
      rows[word] = (rows[word] ?? 0) & (accepted?.[word] ?? -1);
  }
  return rows;
}

function alike(one: ClassSet, other: ClassSet | undefined): boolean {
  return one === other || one.join() === other?.join();
}
