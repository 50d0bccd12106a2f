import { describe, expect, it } from '@jest/globals';
import {
  calmAnswers,
  givenAt,
  row,
  sampleRules,
  sampleTables,
  table,
} from '../../../test/triage/sample-rules.js';
import { evaluate } from './evaluate.js';

const now = new Date('2026-11-22T12:00:00Z');

const sample = sampleRules();
const asked = (answers: Readonly<Record<string, unknown>>, ruleSet = sample) =>
  evaluate(ruleSet, givenAt(now, answers), now).questions.map(({ fact }) => fact);

describe('The next question', () => {
  it('is of the life-threat screen, in its own order, until that is complete', () => {
    expect(asked({})).toEqual(['walks', 'pain', 'code', 'saturation', 'fever']);
    expect(asked({ walks: true, code: '774', fever: false })).toEqual(['pain', 'saturation']);
  });

  it('is then the one whose answers leave the fewest outcomes', () => {
    const known = { code: '774', walks: true, pain: 'none' };
    expect(asked(known)).toEqual(['saturation', 'fever']);
    expect(asked({ ...known, saturation: 97 })).toEqual(['fever']);
  });

  it('is one that settles the verdict before one that does not', () => {
    const [flags, , destination] = sampleTables;
    if (!flags || !destination) throw new Error('no tables');
    const need = table(
      'need',
      ['code', 'saturation', 'fever', 'alone'],
      [
        row('n1', ['"774"', '-', 'true', '-'], '"examination"'),
        row('n2', ['"774"', '< 60', 'false', '-'], '"examination"'),
        row('n3', ['"774"', '>= 60, "not-measured"', 'false', '-'], '"rest"'),
      ],
      { hitPolicy: 'PRIORITY', role: 'need', codes: ['774'], values: '"examination", "rest"' },
    );
    const noFlag = { ...flags, rows: flags.rows.slice(0, 2) };
    const rules = sampleRules([noFlag, need, destination]);
    const open = { ...calmAnswers, saturation: undefined, fever: undefined };
    expect(asked(open, rules)).toEqual(['saturation', 'fever']);
    const verdicts = [true, false].map((fever) => evaluate(rules, givenAt(now, { ...open, fever }), now));
    expect(verdicts.map(({ certain }) => certain)).toEqual([true, false]);
  });

  it('carries the words a nurse says, in every language', () => {
    const [first] = evaluate(sample, [], now).questions;
    expect(first?.question).toEqual({ fi: 'walks? (fi)', sv: 'walks? (sv)', en: 'walks?' });
  });

  it('is none once the verdict is certain', () => {
    expect(asked(calmAnswers)).toEqual([]);
    expect(asked({ pain: 'severe' })).toEqual([]);
  });
});
