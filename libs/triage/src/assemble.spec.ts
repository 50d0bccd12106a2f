import { describe, expect, it } from '@jest/globals';
import {
  dictionaryOf,
  fact,
  row,
  sampleDictionary,
  sampleTables,
  table,
} from '../../../test/triage/sample-rules.js';
import { assemble, readTables } from './assemble.js';
import type { TableDraft } from './table-draft.js';

const dictionary = dictionaryOf(sampleDictionary);
const boolean = ['walks'];

function wholeFaults(...drafts: readonly TableDraft[]): readonly string[] {
  const ruleSet = assemble(dictionary, drafts, 'hash');
  return 'faults' in ruleSet ? ruleSet.faults.map(({ message }) => message) : [];
}

describe('A rule set', () => {
  it('is made of sound tables in an order in which they can be evaluated', () => {
    const ruleSet = assemble(dictionary, sampleTables.toReversed(), 'the hash');
    if ('faults' in ruleSet) throw new Error(JSON.stringify(ruleSet.faults));
    expect(ruleSet.tables.map(({ source }) => source.name)).toEqual(['need', 'flags', 'destination']);
    expect([...ruleSet.coveredCodes]).toEqual(['774']);
    expect(ruleSet.hash).toBe('the hash');
  });

  it('puts the rows that win first', () => {
    const ruleSet = assemble(dictionary, sampleTables, '');
    const flags =
      'faults' in ruleSet ? undefined : ruleSet.tables.find(({ source }) => source.name === 'flags');
    expect(flags?.source.rows.map(({ id }) => id)).toEqual(['flag-pain', 'flag-saturation', 'flag-walks']);
  });

  const [flags, need, destination] = sampleTables;
  if (!flags || !need || !destination) throw new Error('three tables');
  const second = table('second', boolean, [row('r', ['-'], '"advice"')], {
    role: 'destination',
    values: '"advice"',
  });

  it.each<[string, readonly TableDraft[], string]>([
    ['without red flags', [need, destination], 'needs a red-flags table'],
    ['without a destination', [flags, need], 'exactly one destination table, not 0'],
    ['with two destinations', [...sampleTables, second], 'exactly one destination table, not 2'],
    ['with a row id used twice', [...sampleTables, table('t', boolean, need.rows)], 'an id of its own'],
    [
      'with a row nobody answers for',
      [
        ...sampleTables,
        { ...table('t', boolean, []), rows: [{ ...row('r', ['-'], '1'), basis: undefined }] },
      ],
      'reason, owner, source and review date',
    ],
  ])('is refused %s', (_, drafts, message) => {
    expect(wholeFaults(...drafts)).toContainEqual(expect.stringContaining(message));
  });

  it('is refused without the fact of the task code', () => {
    const other = dictionaryOf({ version: '1', groups: [], facts: [fact('walks', { type: 'boolean' })] });
    const ruleSet = assemble(other, [], '');
    expect('faults' in ruleSet && ruleSet.faults.map(({ message }) => message)).toContain(
      'the dictionary needs the text fact `code`',
    );
  });

  it('whose tables read each other in a circle names each of them', () => {
    const circle = [table('a', ['b'], [row('r1', ['-'], '1')]), table('b', ['a'], [row('r2', ['-'], '1')])];
    const tables = readTables(dictionary, circle);
    expect('faults' in tables && tables.faults.map((each) => each.table)).toEqual(['a', 'b']);
  });
});
