import { readTables } from './assemble.js';
import { runChain } from '../chain.js';
import type { Chain } from '../chain.js';
import { compile } from './compile.js';
import { decisionResult } from './decision-result.js';
import type { DecisionResult } from './decision-result.js';
import { fits } from '../facts/fact.js';
import { rowsOf } from '../mask.js';
import { modelDictionary } from './model-dictionary.js';
import type { ModelInput } from './model-dictionary.js';
import type { CompiledTable, RuleSet, RuleSetFaults } from './rule-set.js';
import type { TableDraft } from './table-draft.js';

/** Decision tables of any subject, compiled like a rule set, but without red flags, a destination and row owners. */
export type DecisionModel = RuleSet;

/** Makes a model of tables and the inputs they read, or tells everything that is wrong with them. */
export function decisionModel(
  inputs: readonly ModelInput[],
  drafts: readonly TableDraft[],
): DecisionModel | RuleSetFaults {
  const dictionary = modelDictionary(inputs);
  const tables = readTables(dictionary, drafts);
  if ('faults' in tables) return tables;
  const noRoles = { redFlags: [], destination: -1, coveredCodes: new Set<string>() };
  return { hash: '', dictionary, ...compile(dictionary, tables), ...noRoles };
}

/**
 * What every table of a model comes to, by its name. An input that is not given, or is no value of its type, is unknown:
 * a table whose result then depends on it gives undefined.
 */
export function decide(
  model: DecisionModel,
  given: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, DecisionResult | undefined> {
  const state = model.dictionary.facts.map((fact, index) => {
    const value = given.get(fact.name);
    const variable = model.variables[index];
    const known = variable && fits(fact, value) ? variable.classes.classOf(value) : -1;
    return known < 0 ? (variable?.all ?? []) : [known];
  });
  const chain = runChain(model, state);
  return new Map(
    model.tables.flatMap((table, place) => {
      const { source, output } = table;
      if (output > 0) return [];
      const rows = rowsOf(chain.matches[place]?.behind ?? []).flatMap((row) => source.rows[row] ?? []);
      return [[source.name, isCertain(model, chain, table) ? decisionResult(source, rows) : undefined]];
    }),
  );
}

/** True when nothing unknown can change a table's result; of a list, every element counts. */
function isCertain({ tables }: DecisionModel, { state, matches }: Chain, table: CompiledTable): boolean {
  if (table.columns.every(({ variable }) => state[variable]?.length === 1)) return true;
  const outputs = tables.flatMap(({ source }, place) => (source === table.source ? [place] : []));
  return table.policy !== 'all-rows' && outputs.every((place) => matches[place]?.results.length === 1);
}
