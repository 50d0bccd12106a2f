import { listPolicies } from './rule-table.js';
import type { HitPolicy, RuleRow, RuleTable } from './rule-table.js';
import type { Value } from '../cells/value.js';

/** What one row says: a value, or several under the names of their outputs. */
export type RowResult = Value | Readonly<Record<string, Value>>;

/** What a decision comes to in DMN: what a row says, a list of it, or null where no row, or too many, matched. */
export type DecisionResult = RowResult | readonly RowResult[] | null;

/**
 * What a table means in DMN when exactly the given rows match, in any order: the definition of every hit policy in one
 * place, for explanations and for comparing with other engines. The engine itself matches with masks, see `match`.
 */
export function decisionResult(table: RuleTable, matching: readonly RuleRow[]): DecisionResult {
  if (matching.length === 0 && table.hitPolicy !== 'COLLECT COUNT') return byDefault(table);
  return meanings[table.hitPolicy](table, matching);
}

type Meaning = (table: RuleTable, rows: readonly RuleRow[]) => DecisionResult;

const meanings: Readonly<Record<HitPolicy, Meaning>> = {
  UNIQUE: (table, rows) => (rows.length === 1 ? firstOf(table, rows) : null),
  ANY: (table, rows) => {
    const texts = rows.map(({ outputs }) => JSON.stringify(outputs));
    return texts.every((each) => each === texts[0]) ? firstOf(table, rows) : null;
  },
  PRIORITY: (table, rows) => firstOf(table, byCaution(table, rows)),
  FIRST: (table, rows) => firstOf(table, asInFile(rows)),
  'RULE ORDER': (table, rows) => asInFile(rows).map((row) => rowResult(table, row)),
  'OUTPUT ORDER': (table, rows) => byCaution(table, rows).map((row) => rowResult(table, row)),
  COLLECT: (table, rows) => asInFile(rows).map((row) => rowResult(table, row)),
  'COLLECT SUM': (_, rows) => numbers(rows).reduce((sum, each) => sum + each, 0),
  'COLLECT MIN': (_, rows) => Math.min(...numbers(rows)),
  'COLLECT MAX': (_, rows) => Math.max(...numbers(rows)),
  'COLLECT COUNT': (_, rows) => rows.length,
};

function firstOf(table: RuleTable, [row]: readonly RuleRow[]): RowResult | null {
  return row ? rowResult(table, row) : null;
}

/** What a table gives when no row matches: a list of it where it gives lists. */
function byDefault(table: RuleTable): DecisionResult {
  const values = table.outputs.flatMap(({ fallback }) => fallback ?? []);
  if (values.length < table.outputs.length) return null;
  const result = said(table, values);
  return listPolicies.includes(table.hitPolicy) ? [result] : result;
}

function rowResult(table: RuleTable, { outputs }: RuleRow): RowResult {
  return said(table, outputs);
}

function said({ outputs }: RuleTable, values: readonly Value[]): RowResult {
  const [only = false] = values;
  if (outputs.length === 1) return only;
  return Object.fromEntries(outputs.map(({ label }, column) => [label, values[column] ?? only]));
}

/** The table holds its rows with the winner first. */
function byCaution({ rows }: RuleTable, matching: readonly RuleRow[]): RuleRow[] {
  return matching.toSorted((one, other) => rows.indexOf(one) - rows.indexOf(other));
}

function asInFile(rows: readonly RuleRow[]): RuleRow[] {
  return rows.toSorted((one, other) => one.place - other.place);
}

function numbers(rows: readonly RuleRow[]): number[] {
  return rows.map(({ outputs: [number] }) => Number(number));
}
