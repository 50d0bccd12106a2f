import type { TableDraft } from '@tilanne/triage';
import { carefulFirst, outputOf, type Peer, type Value } from './peer.js';

/** What the bench uses of the package feelin. */
export interface Feelin {
  readonly unaryTest: (expression: string, context: object) => { readonly value: unknown };
}

/** A cell that asks feelin once for each value. */
function rememberedCell({ unaryTest }: Feelin, cell: string): (value: Value | null) => boolean {
  const known = new Map<Value | null, boolean>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const accepted = cell === '-' || (value !== null && unaryTest(cell, { '?': value }).value === true);
    known.set(value, accepted);
    return accepted;
  };
}

/** The tables with feelin for every cell, each question asked once: what one gets by remembering alone. */
export function feelinPeer(feelin: Feelin, version: string, tables: readonly TableDraft[]): Peer {
  const compiled = tables.map((table) => ({
    table,
    columns: table.columns.map(({ reads }) => reads),
    rows: carefulFirst(table).map((row) => ({
      output: outputOf(row),
      cells: row.cells.flatMap((cell, at) =>
        cell === '-' ? [] : [{ at, accepts: rememberedCell(feelin, cell) }],
      ),
    })),
  }));
  return {
    name: 'memoised feelin',
    version,
    evaluate(task) {
      const known: Record<string, Value | null> = { ...task };
      for (const { table, columns, rows } of compiled) {
        const values = columns.map((name) => known[name] ?? null);
        const holds = ({ cells }: (typeof rows)[number]) =>
          cells.every(({ at, accepts }) => accepts(values[at] ?? null));
        known[table.name] =
          table.aggregation === 'SUM'
            ? rows.filter(holds).reduce((sum, { output }) => sum + Number(output), 0)
            : (rows.find(holds)?.output ?? null);
      }
      return known;
    },
  };
}
