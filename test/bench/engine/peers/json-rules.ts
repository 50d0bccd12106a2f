import type { TableDraft } from '@tilanne/triage';
import { partsOf, type Part } from './cell-parts.js';
import { carefulFirst, outputOf, type Peer, type PeerTask, type Value } from './peer.js';

interface RuleEvent {
  readonly type: string;
  readonly params?: { readonly row: number; readonly output: Value };
}

interface Engine {
  addRule(rule: object): unknown;
  run(facts: PeerTask): Promise<{ events: readonly RuleEvent[] }>;
}

/** What the bench uses of the package json-rules-engine. */
export interface JsonRules {
  readonly Engine: new (rules: readonly object[], options: object) => Engine;
}

const operators = {
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
} as const;

function condition(fact: string, part: Part): object {
  if (part.kind === 'compare') return { fact, operator: operators[part.operator], value: part.value };
  return { fact, operator: part.kind === 'equals' ? 'in' : 'notIn', value: part.values };
}

/** One engine a table, as its authors advise for rules that build on each other; each row is a rule. */
function engineOf({ Engine }: JsonRules, table: TableDraft): Engine {
  const rules = carefulFirst(table).map((row, index) => ({
    conditions: {
      all: row.cells.flatMap((cell, at) =>
        partsOf(cell).map((part) => condition(table.columns[at]?.reads ?? '', part)),
      ),
    },
    event: { type: 'row', params: { row: index, output: outputOf(row) } },
  }));
  return new Engine(rules, { allowUndefinedFacts: true });
}

/** The tables in json-rules-engine. */
export function jsonRulesPeer(package_: JsonRules, version: string, tables: readonly TableDraft[]): Peer {
  const engines = tables.map((table) => ({ table, engine: engineOf(package_, table) }));
  return {
    name: 'json-rules-engine',
    version,
    async evaluate(task) {
      const known: Record<string, Value | null> = { ...task };
      for (const { table, engine } of engines) {
        const { events } = await engine.run(known);
        const hits = events.flatMap(({ params }) => params ?? []);
        known[table.name] =
          table.aggregation === 'SUM'
            ? hits.reduce((sum, { output }) => sum + Number(output), 0)
            : (hits.toSorted((one, other) => one.row - other.row)[0]?.output ?? null);
      }
      return known;
    },
  };
}
