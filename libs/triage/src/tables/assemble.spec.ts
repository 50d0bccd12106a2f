import { describe, expect, it } from '@jest/globals';
import {
  calmAnswers,
  dictionaryOf,
  fact,
  givenAt,
  row,
  sampleDictionary,
  sampleTables,
  table,
} from '../../../../test/triage/sample-rules.js';
import { assemble, readTables } from './assemble.js';
import { runChain } from '../chain.js';
import { evaluate } from '../evaluate.js';
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
    [
      'with a default, which nobody answers for either',
      [
        ...sampleTables,
        {
          ...table('t', boolean, [row('r', ['-'], '1')]),
          outputs: [{ type: 'number', values: undefined, fallback: '2' }],
        },
      ],
      'a default has no reason',
    ],
    [
      'with a table called like the output of another',
      [
        {
          ...table('t', boolean, [{ ...row('r', ['-'], ''), outputs: ['1', '2'] }]),
          outputs: [
            { name: 'a', type: 'number', values: undefined },
            { name: 'b', type: 'number', values: undefined },
          ],
        },
        table('t.a', boolean, [row('r2', ['-'], '1')]),
      ],
      'this name already belongs',
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
    expect('faults' in tables && tables.faults[0]?.message).toContain('a → b → a');
  });
});

describe('A table with several outputs', () => {
  const pair = {
    ...table('pair', ['walks'], []),
    outputs: [{ name: 'place' }, { name: 'minutes' }, { name: 'day' }],
    rows: [
      { ...row('far', ['true'], ''), outputs: ['"home"', '60', '@"2026-11-22"'] },
      { ...row('near', ['false'], ''), outputs: ['"door"', '10', '@"2026-11-23"'] },
    ],
  } as unknown as TableDraft;
  const reads = ['pair.place', 'pair.minutes', 'pair.day'];
  const reader = table('reader', reads, [row('r1', ['"door"', '< 30', '> @"2026-11-22"'], '"quick"')], {
    requires: ['pair'],
  });

  it('gives a variable for each, which other tables read by name', () => {
    const ruleSet = assemble(dictionary, [...sampleTables, pair, reader], '');
    if ('faults' in ruleSet) throw new Error(JSON.stringify(ruleSet.faults));
    const results = (walks: boolean) => {
      const state = ruleSet.variables.map(({ all, name, classes }) =>
        name === 'walks' ? [classes.classOf(walks)] : all,
      );
      const { matches } = runChain(ruleSet, state.slice(0, dictionary.facts.length));
      return ruleSet.tables.flatMap(({ source }, at) =>
        ['pair', 'reader'].includes(source.name) ? [matches[at]?.results] : [],
      );
    };
    expect(results(true)).toEqual([['home'], [60], ['2026-11-22'], [undefined]]);
    expect(results(false)).toEqual([['door'], [10], ['2026-11-23'], ['quick']]);
  });

  it.each([
    ['pair', 'read one of pair.place, pair.minutes, pair.day'],
    ['pair.colour', 'no fact or table has this name'],
  ])('cannot be read as %s', (column, message) => {
    const wrong = table('wrong', [column], [row('r1', ['"door"'], '1')], { requires: ['pair'] });
    const tables = readTables(dictionary, [pair, wrong]);
    expect('faults' in tables && tables.faults).toMatchObject([
      { table: 'wrong', column, message: expect.stringContaining(message) },
    ]);
  });

  it.each([
    ['pair.minutes', '"ten"'],
    ['pair.place', '"shop"'],
    ['pair.day', '> 3'],
  ])('has each output tested by its own type (%s %s)', (column, cell) => {
    const wrong = table('wrong', [column], [row('r1', [cell], '1')], { requires: ['pair'] });
    const tables = readTables(dictionary, [pair, wrong]);
    expect('faults' in tables && tables.faults[0]).toMatchObject({ column, text: cell });
  });

  it('is refused in the column whose value is wrong', () => {
    const [far, near] = pair.rows;
    const rows = [far, { ...near, outputs: ['"door"', '"soon"', '@"2026-11-23"'] }];
    const tables = readTables(dictionary, [{ ...pair, rows } as TableDraft]);
    expect('faults' in tables && tables.faults).toMatchObject([
      { row: 'near', column: 'minutes', text: '"soon"', message: 'expected a number' },
    ]);
  });
});

describe('A destination with several outputs', () => {
  it('is decided by the first, and tells of each row once', () => {
    const [flags, need, destination] = sampleTables;
    if (!flags || !need || !destination) throw new Error('three tables');
    const more = {
      ...destination,
      outputs: [
        ...destination.outputs.map((each) => ({ ...each, name: 'place' })),
        { name: 'minutes', type: 'number' },
      ],
      rows: destination.rows.map((each, at) => ({ ...each, outputs: [...each.outputs, String(at)] })),
    } as TableDraft;
    const now = new Date('2026-11-22T12:00:00Z');
    const verdicts = [destination, more].map((last) => {
      const ruleSet = assemble(dictionary, [flags, need, last], '');
      if ('faults' in ruleSet) throw new Error(JSON.stringify(ruleSet.faults));
      return evaluate(ruleSet, givenAt(now, calmAnswers), now);
    });
    expect(verdicts[1]).toEqual(verdicts[0]);
    expect(verdicts[1]).toMatchObject({ outcome: 'kotas', certain: true });
  });
});
