import { match } from './match.js';
import type { Match } from './match.js';
import type { ClassSet, CompiledTable, RuleSet, State } from './rule-set.js';

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
  const known = [...state];
  const matches = ruleSet.tables.map((table) => {
    const found = match(table, known);
    known[table.variable] ??= classesOf(ruleSet, table, found);
    return found;
  });
  return { state: known, matches };
}

/** The chain when one variable is narrowed or changed: only tables that this reaches are matched again. */
export function rerunChain(ruleSet: RuleSet, chain: Chain, variable: number, classes: ClassSet): Chain {
  const known = [...chain.state];
  known[variable] = classes;
  const changed = new Set([variable]);
  const matches = ruleSet.tables.map((table, index) => {
    const before = chain.matches[index];
    const touched = table.columns.some((column) => changed.has(column.variable));
    if (before && !touched) return before;
    const found = match(table, known);
    const result = classesOf(ruleSet, table, found);
    if (result.join() !== known[table.variable]?.join()) changed.add(table.variable);
    known[table.variable] = result;
    return found;
  });
  return { state: known, matches };
}

function classesOf(ruleSet: RuleSet, table: CompiledTable, found: Match): ClassSet {
  const classes = ruleSet.variables[table.variable]?.classes;
  const each = found.results.map((result) => classes?.classOf(result) ?? -1);
  return each.length > 1 ? [...new Set(each)] : each;
}
