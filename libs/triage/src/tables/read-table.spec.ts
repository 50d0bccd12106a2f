import { describe, expect, it } from '@jest/globals';
import { dictionaryOf, fact, row, sampleDictionary, table } from '../../../../test/triage/sample-rules.js';
import { readTables } from './assemble.js';
import type { RuleFault } from './rule-table.js';
import type { TableDraft } from './table-draft.js';

const dictionary = dictionaryOf({
  ...sampleDictionary,
  facts: [
    ...sampleDictionary.facts,
    fact('born', { type: 'date', min: '1900-01-01' }),
    fact('calledAt', { type: 'time' }),
  ],
});
const boolean = ['walks'];
const number = ['saturation'];

function faultsOf(...drafts: readonly TableDraft[]): readonly RuleFault[] {
  const tables = readTables(dictionary, drafts);
  return 'faults' in tables ? tables.faults : [];
}

describe('A cell is refused with file, table, row, column, text and what would be right', () => {
  it.each<[string, string, string, string]>([
    ['an unquoted word', 'pain', 'severe', 'expected -, a literal'],
    ['a text that is no allowed value', 'pain', '"sever"', 'expected "none", "mild", "severe"'],
    ['a comparison of a text', 'pain', '> 3', 'expected "none", "mild", "severe"'],
    ['a number in a boolean column', 'walks', '1', 'expected true or false'],
    ['a text in a number column', 'saturation', '"85"', 'expected a whole number from 40 to 100'],
    ['a number out of range', 'saturation', '< 920', 'expected a whole number from 40 to 100'],
    ['half of a whole number', 'saturation', '[91.5..95]', 'expected a whole number from 40 to 100'],
    ['"not measured" of what is asked', 'walks', '"not-measured"', 'expected true or false'],
    [
      'a text for a date',
      'born',
      '"2026-01-01"',
      'expected a date from date("1900-01-01") to date("9999-12-31")',
    ],
    ['a time for a date', 'born', '< @"07:30:00"', 'expected a date from'],
    ['a date out of range', 'born', '> @"1899-12-31"', 'expected a date from'],
    ['a number for a time', 'calledAt', '> 7', 'expected a time from time("00:00:00") to'],
    ['a date for a number', 'saturation', '< @"2026-01-01"', 'expected a whole number'],
    ['a date for a text', 'pain', '@"2026-01-01"', 'expected "none"'],
    ['an expression', 'saturation', '? < 92', 'expected -, a literal'],
  ])('%s', (_, column, text, message) => {
    const [found, ...others] = faultsOf(table('rules', [column], [row('r1', [text], '"a"')]));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ file: 'rules.dmn', table: 'rules', row: 'r1', column });
    expect(text).toContain(found?.text);
    expect(found?.message).toContain(message);
  });
});

describe('A table is refused', () => {
  const one = [row('r1', ['true'], '"a"')];
  const columns = ['code', 'walks', 'pain', 'saturation', 'alone', 'fever'];
  const wide = [...columns, 'up', 'upper'];
  const upstream = [table('up', boolean, one), table('upper', boolean, [row('r2', ['true'], '"a"')])];
  const cells = wide.map(() => '-');

  it.each<[string, readonly TableDraft[], string]>([
    ['without rows', [table('t', boolean, [])], 'needs at least one row'],
    ['without columns', [table('t', [], [row('r1', [], '"a"')])], 'needs at least one input column'],
    ['with a cell too few', [table('t', ['walks', 'fever'], one)], 'expected 2 condition cells, found 1'],
    ['with an unknown column', [table('t', ['walk'], one)], 'no fact or table has this name'],
    [
      'with a column it does not require',
      [table('t', boolean, one, { requires: [] })],
      'what is not required',
    ],
    ['with a column twice', [table('t', ['walks', 'walks'], [row('r', ['-', '-'], '1')])], 'only once'],
    [
      'with another hit policy',
      [table('t', boolean, one, { hitPolicy: 'SOME' })],
      'use one of UNIQUE, ANY, PRIORITY',
    ],
    [
      'with another aggregation',
      [table('t', boolean, one, { hitPolicy: 'COLLECT', aggregation: 'MEAN' })],
      'use one of UNIQUE, ANY, PRIORITY',
    ],
    [
      'with PRIORITY but no order',
      [table('t', boolean, one, { hitPolicy: 'PRIORITY' })],
      'in order of caution',
    ],
    [
      'with an order that is a condition',
      [table('t', boolean, one, { values: '< 3' })],
      'separated by commas',
    ],
    [
      'with an output outside the order',
      [table('t', boolean, one, { values: '"b", "c"' })],
      'one of "b", "c"',
    ],
    ['with an output of another type', [table('t', boolean, one, { type: 'number' })], 'expected a number'],
    [
      'with a sum of texts',
      [table('t', boolean, one, { hitPolicy: 'COLLECT', aggregation: 'SUM' })],
      'a number',
    ],
    ['with an output that is no literal', [table('t', boolean, [row('r', ['-'], 'a + b')])], 'one literal'],
    ['with a role of elsewhere', [table('t', boolean, one, { role: 'boss' })], 'none of red-flags, need'],
    [
      'as red flags that are not collected',
      [table('t', boolean, one, { role: 'red-flags' })],
      'COLLECT table',
    ],
    ['as a need without task codes', [table('t', boolean, one, { role: 'need' })], 'names its task codes'],
    ['with task codes but no need', [table('t', boolean, one, { codes: ['774'] })], 'only a need table'],
    [
      'as a need of eight columns',
      [...upstream, table('t', wide, [row('r', cells, '"a"')], { role: 'need', codes: ['774'] })],
      'at most 7 input columns',
    ],
    ['with the name of a fact', [table('walks', ['pain'], [row('r', ['-'], '1')])], 'already belongs'],
    ['with the name of a group', [table('screen', ['pain'], [row('r', ['-'], '1')])], 'already belongs'],
    ['that reads itself', [table('t', ['t'], [row('r', ['-'], '1')])], 'no circles'],
  ])('%s', (_, drafts, message) => {
    expect(faultsOf(...drafts).map((each) => each.message)).toContainEqual(expect.stringContaining(message));
  });

  it('whose column has another type than what it reads', () => {
    const sound = table('t', number, [row('r', ['-'], '1')]);
    const wrong = { ...sound, columns: [{ reads: 'saturation', type: 'string' }] };
    expect(faultsOf(wrong)).toMatchObject([{ text: 'string', message: 'the type of this column is number' }]);
  });

  it.each<[string, object, string]>([
    ['none at all', { outputs: [] }, 'at least one output column'],
    ['no names', { outputs: [{}, {}] }, 'a name of its own'],
    ['the same name', { outputs: [{ name: 'a' }, { name: 'a' }] }, 'a name of its own'],
    [
      'one sum',
      { outputs: [{ name: 'a' }, { name: 'b' }], hitPolicy: 'COLLECT', aggregation: 'SUM' },
      'of one output only',
    ],
  ])('with several outputs of %s', (_, part, message) => {
    const wrong = { ...table('t', number, [row('r', ['-'], '1')]), ...part } as TableDraft;
    expect(faultsOf(wrong).map((each) => each.message)).toContainEqual(expect.stringContaining(message));
  });

  it.each<[string, string, readonly string[]]>([
    ['red-flags', 'COLLECT', ['"ambulance-as-classed-or-higher", "upgrade-now"', '"a"']],
    ['destination', 'PRIORITY', ['"advice", "ambulance"', '"advice"']],
    ['destination', 'PRIORITY', ['"taxi"', '"taxi"']],
  ])('as %s in another order of caution than the engine’s', (role, hitPolicy, [values = '', output = '']) => {
    const draft = table('t', boolean, [row('r', ['-'], output)], { role, hitPolicy, values });
    expect(faultsOf(draft).map(({ message }) => message)).toContainEqual(
      expect.stringContaining('in this order'),
    );
  });

  it.each<[string, object, string]>([
    ['reason', { because: { fi: 'a', sv: 'b' } }, 'its reason in the language en'],
    ['owner', { owner: ' ' }, 'a clinical owner'],
    ['source', { source: '' }, 'a source in words'],
    ['review date', { reviewBy: 'soon' }, 'a review date'],
  ])('with a row whose %s is missing', (_, part, message) => {
    const sound = row('r', ['-'], '1');
    const draft = table('t', boolean, [{ ...sound, basis: { ...sound.basis, ...part } }]);
    expect(faultsOf(draft)).toMatchObject([{ row: 'r', message: expect.stringContaining(message) }]);
  });

  it('without blaming the tables that read it', () => {
    const reader = table('reader', ['t'], [row('r2', ['"a"'], '1')]);
    const faults = faultsOf(table('t', ['pain'], [row('r1', ['severe'], '"a"')]), reader);
    expect(faults.map((each) => each.table)).toEqual(['t']);
  });

  it('when it reads a list of results', () => {
    const list = table('list', boolean, one, { hitPolicy: 'COLLECT' });
    const faults = faultsOf(list, table('t', ['list'], [row('r2', ['"a"'], '1')]));
    expect(faults).toMatchObject([{ column: 'list', message: expect.stringContaining('a list') }]);
  });

  it('when it tests a result its table never gives', () => {
    const faults = faultsOf(table('up', boolean, one), table('t', ['up'], [row('r2', ['"b"'], '1')]));
    expect(faults).toMatchObject([{ table: 't', column: 'up', text: '"b"', message: 'expected "a"' }]);
  });
});
