import { describe, expect, it } from '@jest/globals';
import {
  calmAnswers,
  givenAt,
  row,
  sampleRules,
  sampleTables,
  table,
} from '../../../../test/triage/sample-rules.js';
import type { RuleSet } from '../tables/rule-set.js';
import { tableReadings } from './table-reading.js';

const now = new Date('2026-11-22T12:00:00Z');

function readingOf(
  name: string,
  answers: Readonly<Record<string, unknown>>,
  ruleSet: RuleSet = sampleRules(),
) {
  const readings = tableReadings(ruleSet, givenAt(now, answers), now);
  const found = readings.find((each) => each.table === name);
  if (!found) throw new Error(name);
  return found;
}

describe('What a table came to', () => {
  it('is one result and its row when all is known', () => {
    expect(readingOf('need', calmAnswers)).toEqual({
      table: 'need',
      results: ['rest'],
      sentence: { fi: '”need (fi)”: rest.', sv: '”need (sv)”: rest.', en: '“need”: rest.' },
      rows: [
        {
          row: 'need-rest',
          sentence: expect.objectContaining({
            en: 'If “code”: 774, “saturation”: ≥ 92 % or not measured and “fever”: no, then “need”: rest.',
          }),
        },
      ],
    });
  });

  it('is every possible result and row while something is missing', () => {
    const { fever, ...rest } = calmAnswers;
    expect(fever).toBe(false);
    const { results, rows, sentence } = readingOf('need', rest);
    expect(new Set(results)).toEqual(new Set(['examination', 'rest']));
    expect(rows.map((each) => each.row)).toEqual(['need-fever', 'need-rest']);
    expect(sentence.en).toMatch(/^“need”: (examination or rest|rest or examination)\.$/);
  });

  it('says so where no row matches', () => {
    expect(readingOf('flags', calmAnswers)).toEqual({
      table: 'flags',
      results: [null],
      sentence: {
        fi: '”flags (fi)”: mikään rivi ei sovi.',
        sv: '”flags (sv)”: ingen rad passar.',
        en: '“flags”: no row matches.',
      },
      rows: [],
    });
  });

  it('tells every red flag that stands', () => {
    const { rows } = readingOf('flags', { ...calmAnswers, walks: false, saturation: 80 });
    expect(rows.map((each) => each.row).toSorted()).toEqual(['flag-saturation', 'flag-walks']);
  });

  it('treats an answer that cannot be used as missing', () => {
    const { results } = readingOf('need', { ...calmAnswers, fever: 'perhaps' });
    expect(results).toHaveLength(2);
  });

  it('uses what a logistic fact is assumed to be', () => {
    expect(readingOf('destination', calmAnswers).results).toEqual(['kotas']);
  });

  it('is told in the order in which tables are evaluated', () => {
    const names = tableReadings(sampleRules(), [], now).map((each) => each.table);
    expect(names.indexOf('need')).toBeLessThan(names.indexOf('destination'));
    expect(names).toHaveLength(sampleTables.length);
  });

  it('is told for each output of a table with several', () => {
    const double = {
      ...table('double', ['fever'], [{ ...row('both', ['-'], '"x"'), outputs: ['"x"', '1'] }]),
      outputs: [
        { name: 'first', type: undefined, values: undefined },
        { name: 'second', type: undefined, values: undefined },
      ],
    };
    const ruleSet = sampleRules([double, ...sampleTables]);
    expect(readingOf('double.first', calmAnswers, ruleSet).results).toEqual(['x']);
    expect(readingOf('double.second', calmAnswers, ruleSet)).toMatchObject({
      results: [1],
      sentence: { en: '“double, second”: 1.' },
    });
  });
});
