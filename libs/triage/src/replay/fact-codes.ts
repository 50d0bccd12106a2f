import { memoOf } from '../chain-memo.js';
import type { Column, Columns } from './columns.js';
import { isCovered } from '../decision.js';
import { fits } from '../facts/fact.js';
import type { Fact } from '../facts/fact.js';
import { assumption } from '../facts/fact-state.js';
import type { RuleSet } from '../tables/rule-set.js';
import type { Value } from '../cells/value.js';

/** What the guard holds against a decision, and that a table was not remembered: bits of one number for each task. */
export const against = { incomplete: 1, uncovered: 2, conflict: 4, lost: 8 } as const;

/** What the codes of one column mean to a rule set: looked up once for each value, not for each task. */
export interface FactCodes {
  readonly column: Column | undefined;
  /** By code of the column: the number of what is known of the fact. */
  readonly known: Int32Array;
  /** By code of the column: what the guard holds against a task with it. */
  readonly against: Uint8Array;
}

/**
 * How a rule set reads the columns, fact by fact in dictionary order. A value the dictionary does not allow counts as
 * missing, as it does at the border; so does a fact that has no column.
 */
export function factCodes(ruleSet: RuleSet, { columns }: Columns): readonly FactCodes[] {
  return ruleSet.dictionary.facts.map((fact, variable) => {
    const column = columns.find(({ name }) => name === fact.name);
    const values: (Value | undefined)[] = [undefined, ...(column?.values ?? [])];
    const usable = values.map((value) => (value !== undefined && fits(fact, value) ? value : undefined));
    return {
      column,
      known: Int32Array.from(usable, (value) => knownCode(ruleSet, fact, variable, value)),
      against: Uint8Array.from(usable, (value) => heldAgainst(ruleSet, fact, value)),
    };
  });
}

function knownCode(ruleSet: RuleSet, fact: Fact, variable: number, value: Value | undefined): number {
  const taken = value ?? assumption(fact);
  const known = taken === undefined ? -1 : (ruleSet.variables[variable]?.classes.classOf(taken) ?? -1);
  return known < 0 ? (memoOf(ruleSet).codes[variable]?.unknown ?? 0) : known;
}

function heldAgainst(ruleSet: RuleSet, { name, whenMissing }: Fact, value: Value | undefined): number {
  const incomplete = whenMissing === 'required' && value === undefined;
  const uncovered = name === 'code' && !isCovered(ruleSet, value);
  return (incomplete ? against.incomplete : 0) | (uncovered ? against.uncovered : 0);
}
