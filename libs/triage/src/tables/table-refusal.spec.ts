import { describe, expect, it } from '@jest/globals';
import { dictionaryOf, row, sampleDictionary, table } from '../../../../test/triage/sample-rules.js';
import { readTables } from './assemble.js';
import { longestTable, widestTable } from './read-table.js';
import type { RuleFault } from './rule-table.js';
import type { TableDraft } from './table-draft.js';

const dictionary = dictionaryOf(sampleDictionary);
const number = ['saturation'];

function faultsOf(draft: TableDraft): readonly RuleFault[] {
  const tables = readTables(dictionary, [draft]);
  return 'faults' in tables ? tables.faults : [];
}

describe('A table is refused', () => {
  it.each<[string, object, object]>([
    [
      'a default for one of two outputs',
      { outputs: [{ name: 'a', fallback: '1' }, { name: 'b' }] },
      { column: 'a', text: '1', message: 'every output needs a default, or none has one' },
    ],
    [
      'a default beside a sum',
      { outputs: [{ fallback: '0' }], hitPolicy: 'COLLECT', aggregation: 'SUM' },
      { text: '0', message: expect.stringContaining('a default beside SUM is not evaluated') },
    ],
    [
      'a default of another type',
      { outputs: [{ fallback: '"x"' }] },
      { text: '"x"', message: 'expected a number' },
    ],
    [
      'a default that is not listed',
      { outputs: [{ values: '1, 2', fallback: '3' }] },
      { text: '3', message: 'expected one of 1, 2' },
    ],
    ['a default that is no literal', { outputs: [{ fallback: '1 + 1' }] }, { text: '1 + 1' }],
    [
      'an unknown type of output',
      { outputs: [{ type: 'money' }] },
      { text: 'money', message: expect.stringContaining('one of the types') },
    ],
    [
      'values that its column cannot have',
      { columns: [{ reads: 'saturation', type: undefined, values: '[10..20]' }] },
      { column: 'saturation', text: '[10..20]', message: expect.stringContaining('from 40 to 100') },
    ],
    [
      'values of a column that are an expression',
      { columns: [{ reads: 'saturation', type: undefined, values: 'high' }] },
      { column: 'saturation', text: 'high' },
    ],
  ])('with %s', (_, part, fault) => {
    const sound = table('t', number, [row('r', ['-'], '1')]);
    expect(faultsOf({ ...sound, ...part })).toContainEqual(expect.objectContaining({ table: 't', ...fault }));
  });

  it('so large that nobody could read it, and nothing else of it is looked at', () => {
    const long = Array.from({ length: longestTable + 1 }, (_, at) => row(`r${at}`, ['high'], '1'));
    expect(faultsOf(table('t', number, long))).toEqual([
      { file: 't.dmn', table: 't', message: 'a table may have at most 2000 rows' },
    ]);
    const names = Array.from({ length: widestTable + 1 }, () => 'saturation');
    const [only, ...others] = faultsOf(table('t', names, [row('r', [], '1')]));
    expect(only?.message).toContain('at most 100 input columns');
    expect(others).toEqual([]);
  });
});
