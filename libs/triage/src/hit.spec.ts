import { describe, expect, it } from '@jest/globals';
import { oneTable } from '../../../test/triage/one-table.js';
import { row, table } from '../../../test/triage/sample-rules.js';
import { hitOf, isFirstRowsOutput, mayConflict, outputOf } from './hit.js';
import { maskOf, rowsOf } from './mask.js';

/** Three rows that give 2, 1 and 2, of which those named match. */
function hit(policy: Parameters<typeof table>[3], ...matching: readonly number[]) {
  const rows = ['2', '1', '2'].map((output, index) => row(`r${index}`, ['-'], output));
  const made = oneTable(table('t', ['a'], rows, policy)).table;
  const alive = maskOf(3, (index) => matching.includes(made.source.rows[index]?.place ?? -1));
  const { value, behind, conflict } = hitOf(made, alive);
  return { value, rows: rowsOf(behind).map((index) => made.source.rows[index]?.place), conflict };
}

const collect = (aggregation: string) => ({ hitPolicy: 'COLLECT', aggregation });

describe('A hit policy makes of the rows that match', () => {
  it.each<[string, Parameters<typeof table>[3], readonly number[], ReturnType<typeof hit>]>([
    ['UNIQUE, one row', {}, [1], { value: 1, rows: [1], conflict: false }],
    ['UNIQUE, two rows', {}, [0, 1], { value: undefined, rows: [], conflict: true }],
    ['ANY, rows alike', { hitPolicy: 'ANY' }, [0, 2], { value: 2, rows: [0, 2], conflict: false }],
    ['ANY, rows apart', { hitPolicy: 'ANY' }, [0, 1], { value: undefined, rows: [], conflict: true }],
    ['FIRST', { hitPolicy: 'FIRST' }, [1, 2], { value: 1, rows: [1], conflict: false }],
    ['PRIORITY', { hitPolicy: 'PRIORITY', values: '1, 2' }, [0, 1], { value: 1, rows: [1], conflict: false }],
    ['RULE ORDER', { hitPolicy: 'RULE ORDER' }, [1, 2], { value: 1, rows: [1, 2], conflict: false }],
    [
      'OUTPUT ORDER',
      { hitPolicy: 'OUTPUT ORDER', values: '1, 2' },
      [0, 1],
      { value: 1, rows: [1, 0], conflict: false },
    ],
    ['COLLECT', { hitPolicy: 'COLLECT' }, [0, 1], { value: 2, rows: [0, 1], conflict: false }],
    ['COLLECT SUM', collect('SUM'), [0, 1, 2], { value: 5, rows: [0, 1, 2], conflict: false }],
    ['COLLECT MIN', collect('MIN'), [0, 1, 2], { value: 1, rows: [1], conflict: false }],
    ['COLLECT MAX', collect('MAX'), [1, 2], { value: 2, rows: [2], conflict: false }],
    ['COLLECT COUNT', collect('COUNT'), [0, 2], { value: 2, rows: [0, 2], conflict: false }],
    ['COLLECT COUNT, no row', collect('COUNT'), [], { value: 0, rows: [], conflict: false }],
    ['COLLECT SUM, no row', collect('SUM'), [], { value: undefined, rows: [], conflict: false }],
    ['UNIQUE, no row', {}, [], { value: undefined, rows: [], conflict: false }],
  ])('%s', (_, policy, matching, expected) => {
    expect(hit(policy, ...matching)).toEqual(expected);
  });
});

describe('What may be said of a table before its rows are matched', () => {
  const made = (policy: Parameters<typeof table>[3]) =>
    oneTable(table('t', ['a'], [row('r0', ['1'], '2'), row('r1', ['2'], '2'), row('r2', ['3'], '1')], policy))
      .table;

  it('is whether its first row alone tells the result', () => {
    expect(isFirstRowsOutput(made({ hitPolicy: 'FIRST' }))).toBe(true);
    expect(isFirstRowsOutput(made({ hitPolicy: 'COLLECT' }))).toBe(true);
    expect(isFirstRowsOutput(made(collect('MAX')))).toBe(true);
    expect(isFirstRowsOutput(made(collect('SUM')))).toBe(false);
    expect(isFirstRowsOutput(made({ hitPolicy: 'ANY' }))).toBe(false);
  });

  it('is whether its rows contradict each other', () => {
    expect(mayConflict(made({}), [0, 1])).toBe(true);
    expect(mayConflict(made({}), [0])).toBe(false);
    expect(mayConflict(made({ hitPolicy: 'ANY' }), [0, 1])).toBe(false);
    expect(mayConflict(made({ hitPolicy: 'ANY' }), [1, 2])).toBe(true);
    expect(mayConflict(made({ hitPolicy: 'FIRST' }), [0, 2])).toBe(false);
  });

  it('is the output of each row', () => {
    expect([0, 1, 2, 3].map((row) => outputOf(made({}), row))).toEqual([2, 2, 1, undefined]);
  });
});
