import type { Value } from './peer.js';

/** One test of a cell of the bench: the cells of the generated tables are of these kinds and no other. */
export type Part =
  | { readonly kind: 'compare'; readonly operator: '<' | '<=' | '>' | '>='; readonly value: number }
  | { readonly kind: 'equals'; readonly values: readonly Value[] }
  | { readonly kind: 'none-of'; readonly values: readonly Value[] };

const comparison = /^(<=|>=|<|>) (-?[\d.]+)$/;
const interval = /^([[(])(-?[\d.]+)\.\.(-?[\d.]+)([\])])$/;

/** The tests of a cell, all of which must hold; none for `-`. */
export function partsOf(cell: string): Part[] {
  if (cell === '-') return [];
  const compared = comparison.exec(cell);
  if (compared) return [compare(compared[1] as '<', compared[2])];
  const between = interval.exec(cell);
  if (between) {
    const [, open, low, high, close] = between;
    return [compare(open === '[' ? '>=' : '>', low), compare(close === ']' ? '<=' : '<', high)];
  }
  const excluded = cell.startsWith('not(');
  const list = excluded ? cell.slice('not('.length, -1) : cell;
  const values = JSON.parse(`[${list}]`) as Value[];
  return [{ kind: excluded ? 'none-of' : 'equals', values }];
}

function compare(operator: '<' | '<=' | '>' | '>=', value: string | undefined): Part {
  return { kind: 'compare', operator, value: Number(value) };
}
