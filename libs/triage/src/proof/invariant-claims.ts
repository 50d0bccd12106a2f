import type { Cell } from '../cells/cell.js';
import { compile } from '../tables/compile.js';
import { holdsRow } from '../mask.js';
import type { ClassSet, CompiledTable, RuleSet } from '../tables/rule-set.js';
import type { RuleRow, RuleTable } from '../tables/rule-table.js';
import type { Claim } from './claim.js';
import { invariantsFile } from './invariant.js';
import type { Invariant } from './invariant.js';
import { nothingKnown } from './scenario.js';

/** Invariants as claims on a rule set whose values are told apart as finely as the invariants ask for. */
export interface InvariantClaims {
  readonly ruleSet: RuleSet;
  readonly claims: readonly Claim[];
}

/**
 * Splits the values of the rule set at the boundaries the invariants use too, and turns each invariant into what must
 * never happen. The invariants are compiled as one more table that nobody reads, two rows for each.
 */
export function invariantClaims(ruleSet: RuleSet, invariants: readonly Invariant[]): InvariantClaims {
  const sources = ruleSet.tables.filter(({ output }) => output === 0).map(({ source }) => source);
  const { variables, tables } = compile(ruleSet.dictionary, [...sources, demandTable(invariants)]);
  const finer = { ...ruleSet, variables: variables.slice(0, -1), tables: tables.slice(0, -1) };
  const demands = tables.at(-1);
  if (!demands) return { ruleSet, claims: [] };
  return {
    ruleSet: finer,
    claims: invariants.map((invariant, index) => claimOf(finer, demands, invariant, index)),
  };
}

function demandTable(invariants: readonly Invariant[]): RuleTable {
  const columns = [...new Set(invariants.flatMap((each) => each.columns))];
  const any: Cell = { kind: 'any' };
  const rows = invariants.flatMap(({ id, when, allowed, columns: own }) =>
    [when, allowed].map((cells, place): RuleRow => ({
      id,
      place,
      cells: columns.map((name) => cells[own.indexOf(name)] ?? any),
      outputs: [true],
      basis: undefined,
    })),
  );
  const name = invariantsFile;
  return {
    file: name,
    name,
    label: { fi: name, sv: name, en: name },
    hitPolicy: 'RULE ORDER',
    role: undefined,
    codes: [],
    columns,
    outputs: [{ name, label: '', type: 'boolean', values: [] }],
    rows,
  };
}

function claimOf(ruleSet: RuleSet, demands: CompiledTable, invariant: Invariant, index: number): Claim {
  const start = [...nothingKnown(ruleSet)];
  const results = new Map<number, ClassSet>();
  for (const { variable, masks } of demands.columns) {
    const accepted = (row: number) => masks.flatMap((mask, each) => (holdsRow(mask, row) ? [each] : []));
    const when = accepted(2 * index);
    const allowed = accepted(2 * index + 1);
    const isResult = ruleSet.variables[variable]?.name === invariant.result;
    if (variable < start.length) start[variable] = when;
    else if (isResult)
      results.set(
        variable,
        when.filter((each) => !allowed.includes(each)),
      );
    else if (when.length < masks.length) results.set(variable, when);
  }
  return {
    id: invariant.id,
    file: invariantsFile,
    words: invariant.words,
    against: {
      start,
      results,
      settled: [...results.keys()].filter((each) => ruleSet.variables[each]?.name !== invariant.result),
      outcomes: invariant.result === undefined ? new Set(invariant.forbidden) : undefined,
      known: undefined,
    },
  };
}
