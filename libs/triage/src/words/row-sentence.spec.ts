import { describe, expect, it } from '@jest/globals';
import { row, sampleRules, sampleTables, table } from '../../../../test/triage/sample-rules.js';
import { rowSentence } from './row-sentence.js';
import type { RuleSet } from '../tables/rule-set.js';
import { sourceTables, vocabularyOf } from './vocabulary.js';

function said(ruleSet: RuleSet, id: string) {
  for (const source of sourceTables(ruleSet)) {
    const found = source.rows.find((each) => each.id === id);
    if (found) return rowSentence(vocabularyOf(ruleSet), source, found);
  }
  throw new Error(id);
}

describe('A row as a sentence', () => {
  it('names its one condition and its result in every language', () => {
    expect(said(sampleRules(), 'flag-walks')).toEqual({
      fi: 'Jos ”walks (fi)”: ei, niin ”flags (fi)”: ambulanssi tehtävän luokassa tai kiireellisempänä.',
      sv: 'Om ”walks (sv)”: nej, så ”flags (sv)”: ambulans enligt uppdragets klass eller en mer brådskande klass.',
      en: 'If “walks”: no, then “flags”: an ambulance in the class of the task or a higher one.',
    });
  });

  it('joins several conditions and leaves out what does not matter', () => {
    expect(said(sampleRules(), 'need-rest').fi).toBe(
      'Jos ”code (fi)”: 774, ”saturation (fi)”: ≥ 92 % tai ei mitattu ja ”fever (fi)”: ei, niin ”need (fi)”: rest.',
    );
  });

  it('reads the results of other tables', () => {
    expect(said(sampleRules(), 'to-kotas').en).toBe(
      'If “need”: rest and “alone”: yes, then “destination”: the centre supporting life at home (KOTAS).',
    );
  });

  it('without conditions says "otherwise" where rows before it win', () => {
    expect(said(sampleRules(), 'to-nurse')).toEqual({
      fi: 'Muuten ”destination (fi)”: hoitaja päättää.',
      sv: 'Annars ”destination (sv)”: sjukskötaren beslutar.',
      en: 'Otherwise “destination”: the nurse decides.',
    });
  });

  it('without conditions says "always" where no row is before it', () => {
    const alone = table('alone-table', ['fever'], [row('only', ['-'], '"x"')], { hitPolicy: 'FIRST' });
    expect(said(sampleRules([alone, ...sampleTables]), 'only').en).toBe('Always “alone-table”: x.');
  });

  it('of a collecting table says "always", however late it stands', () => {
    const all = table('points', ['fever'], [row('one', ['true'], '1'), row('two', ['-'], '2')], {
      hitPolicy: 'COLLECT',
      aggregation: 'SUM',
    });
    const ruleSet = sampleRules([all, ...sampleTables]);
    expect(said(ruleSet, 'two').fi).toBe('Aina ”points (fi)”: +2.');
    expect(said(ruleSet, 'one').sv).toBe('Om ”fever (sv)”: ja, så ”points (sv)”: +1.');
  });

  it('names every output of a table with several', () => {
    const double = {
      ...table('double', ['fever'], [{ ...row('both', ['true'], '"x"'), outputs: ['"x"', '1'] }]),
      outputs: [
        { name: 'first', type: undefined, values: undefined },
        { name: 'second', type: undefined, values: undefined },
      ],
    };
    expect(said(sampleRules([double, ...sampleTables]), 'both').en).toBe(
      'If “fever”: yes, then “double, first”: x and “double, second”: 1.',
    );
  });
});
