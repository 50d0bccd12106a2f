import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { oneTable } from '../../../../test/triage/one-table.js';
import { dictionaryOf, fact, row, table } from '../../../../test/triage/sample-rules.js';
import { readTables } from './assemble.js';
import { decisionResult } from './decision-result.js';
import type { DecisionResult } from './decision-result.js';
import { hitOf } from '../hit.js';
import { maskOf, rowsOf } from '../mask.js';
import type { TableDraft } from './table-draft.js';

const number = { type: 'number', min: 0, max: 9, unit: '' };
const dictionary = dictionaryOf({ version: '1', groups: [], facts: [fact('a', number)] });

type Parts = Parameters<typeof table>[3];

const collect = (aggregation: string) => ({ hitPolicy: 'COLLECT', aggregation });
const caution = { values: '1, 2, 3' };

/** Rows that give 3, 1, 3 and 2, in this order in the file. */
const drafted = (parts: Parts = {}): TableDraft =>
  table(
    't',
    ['a'],
    ['3', '1', '3', '2'].map((output, index) => row(`r${index}`, ['-'], output)),
    parts,
  );

function result(draft: TableDraft, ...places: readonly number[]): DecisionResult {
  const tables = readTables(dictionary, [draft]);
  const [source] = 'faults' in tables ? [] : tables;
  if (!source) throw new Error(JSON.stringify(tables));
  return decisionResult(
    source,
    source.rows.filter(({ place }) => places.includes(place)),
  );
}

describe('What a table means in DMN', () => {
  it.each<[string, Parts, readonly number[], DecisionResult]>([
    ['UNIQUE, one row', {}, [1], 1],
    ['UNIQUE, two rows', {}, [0, 1], null],
    ['ANY, rows alike', { hitPolicy: 'ANY' }, [0, 2], 3],
    ['ANY, rows apart', { hitPolicy: 'ANY' }, [0, 1], null],
    ['PRIORITY', { hitPolicy: 'PRIORITY', ...caution }, [0, 1, 3], 1],
    ['FIRST', { hitPolicy: 'FIRST' }, [2, 1], 1],
    ['RULE ORDER', { hitPolicy: 'RULE ORDER' }, [3, 0, 1], [3, 1, 2]],
    ['OUTPUT ORDER', { hitPolicy: 'OUTPUT ORDER', ...caution }, [0, 3, 1], [1, 2, 3]],
    ['COLLECT', { hitPolicy: 'COLLECT', ...caution }, [0, 3, 1], [3, 1, 2]],
    ['COLLECT SUM', collect('SUM'), [0, 2, 3], 8],
    ['COLLECT MIN', collect('MIN'), [0, 3], 2],
    ['COLLECT MAX', collect('MAX'), [1, 3], 2],
    ['COLLECT COUNT', collect('COUNT'), [0, 1, 2], 3],
    ['COLLECT COUNT of nothing', collect('COUNT'), [], 0],
    ['COLLECT SUM of nothing', collect('SUM'), [], null],
    ['COLLECT of nothing', { hitPolicy: 'COLLECT' }, [], null],
    ['UNIQUE of nothing', {}, [], null],
  ])('%s', (_, parts, places, expected) => {
    expect(result(drafted(parts), ...places)).toEqual(expected);
  });

  const pair = (parts: Parts, fallbacks: readonly (string | undefined)[]): TableDraft => ({
    ...drafted(parts),
    outputs: [
      { name: 'place', type: 'string', values: undefined, fallback: fallbacks[0] },
      { name: 'minutes', type: 'number', values: undefined, fallback: fallbacks[1] },
    ],
    rows: [
      { ...row('r0', ['-'], ''), outputs: ['"home"', '60'] },
      { ...row('r1', ['-'], ''), outputs: ['"door"', '10'] },
    ],
  });

  it('with several outputs is a structure of them', () => {
    const none = [undefined, undefined];
    expect(result(pair({ hitPolicy: 'FIRST' }, none), 0, 1)).toEqual({ place: 'home', minutes: 60 });
    expect(result(pair({ hitPolicy: 'COLLECT' }, none), 0, 1)).toEqual([
      { place: 'home', minutes: 60 },
      { place: 'door', minutes: 10 },
    ]);
    expect(result(pair({}, none))).toBeNull();
  });

  it('is its default where no row matches, but not where rows contradict each other', () => {
    const defaults = ['"shop"', '0'];
    expect(result(pair({}, defaults))).toEqual({ place: 'shop', minutes: 0 });
    expect(result(pair({ hitPolicy: 'RULE ORDER' }, defaults))).toEqual([{ place: 'shop', minutes: 0 }]);
    expect(result(pair({}, defaults), 0, 1)).toBeNull();
  });

  it('is what the engine makes of the same rows, under every policy that gives one value', () => {
    const policies = [{}, 'ANY', 'FIRST', 'PRIORITY'].map((policy) =>
      typeof policy === 'string' ? { hitPolicy: policy, ...caution } : policy,
    );
    const all = fc.constantFrom(...policies, ...['SUM', 'MIN', 'MAX', 'COUNT'].map(collect));
    fc.assert(
      fc.property(all, fc.subarray([0, 1, 2, 3]), (parts, places) => {
        const made = oneTable(drafted(parts)).table;
        const alive = maskOf(4, (at) => places.includes(made.source.rows[at]?.place ?? -1));
        const rows = rowsOf(alive).flatMap((at) => made.source.rows[at] ?? []);
        expect(decisionResult(made.source, rows)).toEqual(hitOf(made, alive).value ?? null);
      }),
      { numRuns: 300 },
    );
  });
});
