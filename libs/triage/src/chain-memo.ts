import { ClassCodes } from './replay/class-codes.js';
import type { Match } from './match.js';
import type { ClassSet, CompiledTable, RuleSet } from './tables/rule-set.js';
import { TableMemo } from './table-memo.js';

/** Sets of results, beside single ones and "anything", that are told apart for one table. */
const roomForResults = 24;

/** What is remembered for one rule set. */
export interface ChainMemo {
  /** By variable. */
  readonly codes: readonly ClassCodes[];
  /** By table. */
  readonly tables: readonly TableMemo[];
}

const memos = new WeakMap<RuleSet, ChainMemo>();

/** The memory of a rule set, which goes when the rule set goes. It holds nothing of any task. */
export function memoOf(ruleSet: RuleSet): ChainMemo {
  const known = memos.get(ruleSet);
  if (known) return known;
  const made = emptyMemo(ruleSet);
  memos.set(ruleSet, made);
  return made;
}

/** A memory in which nothing is remembered yet. */
export function emptyMemo(ruleSet: RuleSet): ChainMemo {
  const facts = ruleSet.dictionary.facts.length;
  const codes = ruleSet.variables.map(
    (variable, index) => new ClassCodes(variable, index < facts ? 0 : roomForResults),
  );
  const tables = ruleSet.tables.map(
    (table) => new TableMemo(table, codes, (found) => classesOf(ruleSet, table, found)),
  );
  return { codes, tables };
}

/** What the results of a table make of its variable, ascending. */
export function classesOf(ruleSet: RuleSet, table: CompiledTable, { results }: Match): ClassSet {
  const classes = ruleSet.variables[table.variable]?.classes;
  const each = results.map((result) => classes?.classOf(result) ?? -1);
  return each.length > 1 ? [...new Set(each)].sort((one, other) => one - other) : each;
}
