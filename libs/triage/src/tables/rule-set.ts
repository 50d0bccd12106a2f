import type { Dictionary } from '../facts/dictionary.js';
import type { Acceptance, Mask } from '../mask.js';
import type { RuleFault, RuleTable } from './rule-table.js';
import type { Value } from '../cells/value.js';
import type { ValueClasses } from '../cells/value-class.js';

/** The classes a variable may still have, by index; one class means it is known. */
export type ClassSet = readonly number[];

/** What is known of every variable, by its index: the facts in dictionary order, then the tables' results. */
export type State = readonly ClassSet[];

/** A fact, or the result of a table. */
export interface Variable {
  readonly name: string;
  readonly classes: ValueClasses;
  /** Every class it can have: what an unknown variable is. */
  readonly all: ClassSet;
}

/** A condition column: which variable it reads, and per class the rows whose cell accepts it. */
export interface CompiledColumn {
  readonly variable: number;
  readonly masks: readonly Mask[];
  /** The rows that accept every class and those that accept some: what the column says when nothing is known. */
  readonly unknown: Acceptance;
}

/** A table ready to be matched with bit operations. */
export interface CompiledTable {
  readonly source: RuleTable;
  /** Which output column of its source it gives: a table with several outputs is compiled once for each. */
  readonly output: number;
  /** Which matching rows count: the first, exactly one, any as long as all say the same, or all. */
  readonly policy: 'first-row' | 'one-row' | 'same-output' | 'all-rows';
  /** Index of the variable its result becomes. */
  readonly variable: number;
  readonly columns: readonly CompiledColumn[];
  readonly rows: Mask;
  /** One result of each class it can give, for when its cases are too many to be looked at. */
  readonly results: readonly (Value | undefined)[];
}

/** A dictionary and its tables, checked and compiled. Immutable; its hash names it for ever. */
export interface RuleSet {
  /** SHA-256, hex. */
  readonly hash: string;
  readonly dictionary: Dictionary;
  readonly variables: readonly Variable[];
  /** In an order in which every table comes after what it reads; one for each output column. */
  readonly tables: readonly CompiledTable[];
  /** Places of the red-flag tables among the tables. */
  readonly redFlags: readonly number[];
  /** Place of the destination table. */
  readonly destination: number;
  /** The task codes some need table answers for. */
  readonly coveredCodes: ReadonlySet<string>;
}

/** The place of the table whose result a variable is; none for a fact. */
export function tableOf(ruleSet: RuleSet, variable: number): readonly number[] {
  const place = variable - ruleSet.dictionary.facts.length;
  return place < 0 ? [] : [place];
}

/** Why a rule set was refused: everything that is wrong, at once. */
export interface RuleSetFaults {
  readonly faults: readonly RuleFault[];
}
