import { describe, expect, it } from '@jest/globals';
import {
  dictionaryOf,
  row,
  sampleDictionary,
  sampleRules,
  sampleTables,
  table,
} from '../../../../test/triage/sample-rules.js';
import { assemble } from '../tables/assemble.js';
import { parseCell } from '../cells/cell-text.js';
import { outcomes } from '../verdict.js';
import { redFlagLevels } from '../tables/rule-table.js';
import { sourceTables, vocabularyOf } from './vocabulary.js';

const vocabulary = vocabularyOf(sampleRules());

const named = {
  ...sampleDictionary,
  results: [
    {
      table: 'need',
      values: [
        { value: 'examination', label: { fi: 'tutkiminen', sv: 'undersökning', en: 'an examination' } },
        { value: 'rest', label: { fi: 'lepo', sv: 'vila', en: 'rest' } },
      ],
    },
  ],
};

function withNames() {
  const ruleSet = assemble(dictionaryOf(named), sampleTables, 'the hash');
  if ('faults' in ruleSet) throw new Error(JSON.stringify(ruleSet.faults));
  return vocabularyOf(ruleSet);
}

describe('A variable is called', () => {
  it('by the label of its fact', () => {
    expect(vocabulary.label('walks').fi).toBe('walks (fi)');
  });

  it('by the label of its table', () => {
    expect(vocabulary.label('need').sv).toBe('need (sv)');
  });

  it('by its bare name when nobody has named it', () => {
    expect(vocabulary.label('nowhere')).toEqual({ fi: 'nowhere', sv: 'nowhere', en: 'nowhere' });
  });

  it('by the names of its table and its output where a table has several outputs', () => {
    const double = {
      ...table('double', ['fever'], [{ ...row('both', ['-'], '"x"'), outputs: ['"x"', '1'] }]),
      outputs: [
        { name: 'first', type: undefined, values: undefined },
        { name: 'second', type: undefined, values: undefined },
      ],
    };
    const ruleSet = sampleRules([double, ...sampleTables]);
    expect(vocabularyOf(ruleSet).label('double.second').en).toBe('double, second');
    expect(
      sourceTables(ruleSet)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['destination', 'double', 'flags', 'need']);
  });
});

describe('A value is said', () => {
  it.each<[string, string | number | boolean, string]>([
    ['pain', 'mild', 'mild (fi)'],
    ['walks', false, 'ei'],
    ['saturation', 93, '93 %'],
    ['saturation', 'not-measured', 'ei mitattu'],
    ['destination', 'advice', 'ohjeet puhelimessa'],
    ['flags', 'upgrade-now', 'kiireellisyyden nosto heti hätäkeskuksen kautta'],
    ['need', 'examination', 'examination'],
    ['nowhere', true, 'kyllä'],
  ])('of %s, %p', (variable, value, words) => {
    expect(vocabulary.value(variable, value).fi).toBe(words);
  });

  it('by the words that the dictionary gives the results of a table', () => {
    expect(withNames().value('need', 'examination')).toEqual({
      fi: 'tutkiminen',
      sv: 'undersökning',
      en: 'an examination',
    });
  });

  it.each(outcomes)('of a destination by name: %s', (outcome) => {
    expect(Object.values(vocabulary.value('destination', outcome))).not.toContain(outcome);
  });

  it.each(redFlagLevels)('of a red flag by name: %s', (level) => {
    expect(Object.values(vocabulary.value('flags', level))).not.toContain(level);
  });
});

describe('A condition is said', () => {
  it.each([
    ['need', '"examination", "rest"', 'tutkiminen tai lepo'],
    ['need', 'not("rest")', 'muu kuin lepo'],
    ['pain', '"mild"', 'mild (fi)'],
    ['alone', 'true', 'kyllä'],
    ['alone', '-', '–'],
  ])('on %s, %s', (variable, text, words) => {
    const cell = parseCell(text);
    if (!('kind' in cell)) throw new Error(text);
    expect(withNames().condition(variable, cell).fi).toBe(words);
  });
});

describe('Words for results in a dictionary', () => {
  it.each([
    ['a language is missing', { value: 'rest', label: { fi: 'lepo', sv: 'vila' } }],
    ['a label is empty', { value: 'rest', label: { fi: '', sv: 'vila', en: 'rest' } }],
    ['a value is no value', { value: null, label: { fi: 'lepo', sv: 'vila', en: 'rest' } }],
  ])('are refused when %s', (_, value) => {
    const spoilt = { ...sampleDictionary, results: [{ table: 'need', values: [value] }] };
    expect(() => dictionaryOf(spoilt)).toThrow('results.0.values.0');
  });
});
