import { describe, expect, it } from '@jest/globals';
import { sortedRows } from './row-order.js';
import { hitPolicies } from './rule-table.js';
import type { HitPolicy, OutputColumn, RuleRow } from './rule-table.js';
import type { Value } from '../cells/value.js';

const column = (...values: readonly Value[]): OutputColumn => ({
  name: 't',
  label: '',
  type: 'string',
  values,
});
const rowOf = (place: number, ...outputs: readonly Value[]): RuleRow => ({
  id: String(place),
  place,
  cells: [],
  outputs,
  basis: undefined,
});

const order = (policy: HitPolicy, outputs: readonly OutputColumn[], rows: readonly RuleRow[]) =>
  sortedRows(policy, outputs, rows).map(({ place }) => place);

describe('The rows of a table', () => {
  const rows = [rowOf(0, 'c'), rowOf(1, 'a'), rowOf(2, 'b'), rowOf(3, 'a')];

  it.each(['PRIORITY', 'OUTPUT ORDER', 'COLLECT'] as const)('under %s stand by declared order', (policy) => {
    expect(order(policy, [column('a', 'b', 'c')], rows)).toEqual([1, 3, 2, 0]);
  });

  it('of several outputs stand by the first, then by the next', () => {
    const several = [rowOf(0, 'a', 'y'), rowOf(1, 'b', 'x'), rowOf(2, 'a', 'x')];
    expect(order('PRIORITY', [column('a', 'b'), column('x', 'y')], several)).toEqual([2, 0, 1]);
    expect(order('PRIORITY', [column(), column('x', 'y')], several)).toEqual([1, 2, 0]);
    expect(order('PRIORITY', [column('a', 'b'), column()], several)).toEqual([0, 2, 1]);
  });

  it('stand by number where the least or the greatest is the result', () => {
    const numbers = [rowOf(0, 3), rowOf(1, -1), rowOf(2, 7)];
    expect(order('COLLECT MIN', [column()], numbers)).toEqual([1, 0, 2]);
    expect(order('COLLECT MAX', [column()], numbers)).toEqual([2, 0, 1]);
  });

  it('stay as the file has them otherwise', () => {
    const others = hitPolicies.filter(
      (policy) => !['PRIORITY', 'OUTPUT ORDER', 'COLLECT', 'COLLECT MIN', 'COLLECT MAX'].includes(policy),
    );
    for (const policy of others) expect(order(policy, [column('a', 'b', 'c')], rows)).toEqual([0, 1, 2, 3]);
  });
});
