import { describe, expect, it } from '@jest/globals';
import { calmAnswers, row, sampleRules, sampleTables, table } from '../../../../test/triage/sample-rules.js';
import { judgeVignette, uncoveredRows } from './judge-vignette.js';
import type { Outcome } from '../verdict.js';

const now = new Date('2026-11-22T12:00:00Z');
const ruleSet = sampleRules();

interface Parts {
  readonly expected?: Outcome[];
  readonly forbidden?: Outcome[];
  readonly minutesAgo?: Record<string, number>;
}

function judged(facts: Record<string, string | number | boolean>, parts: Parts = {}) {
  const { expected = ['kotas'], forbidden = [], minutesAgo } = parts;
  const told = { reasoning: 'because of the rules', source: 'a test', factList: 1, name: 'a case' };
  return judgeVignette(
    ruleSet,
    { ...told, facts, expected, forbidden, ...(minutesAgo ? { minutesAgo } : {}) },
    now,
  );
}

describe('A vignette is judged', () => {
  it('to pass when the verdict is expected', () => {
    expect(judged(calmAnswers)).toMatchObject({
      vignette: 'a case',
      passed: true,
      outcome: 'kotas',
      fired: ['to-kotas', 'need-rest'],
      sentence: { en: 'The proposal is the centre supporting life at home (KOTAS). because of to-kotas' },
    });
  });

  it('to pass when the verdict is one of several expected ones', () => {
    expect(judged(calmAnswers, { expected: ['advice', 'kotas'] }).passed).toBe(true);
  });

  it('to fail when the verdict is another, with what was expected', () => {
    expect(judged(calmAnswers, { expected: ['advice', 'ambulance'] })).toMatchObject({
      passed: false,
      sentence: {
        fi: 'Odotettu tulos: ohjeet puhelimessa tai ambulanssi. Ehdotus on kotona asumisen tuen keskus (KOTAS). because of to-kotas (fi)',
        sv: expect.stringMatching(/^Väntat resultat: råd per telefon eller ambulans\./),
        en: expect.stringMatching(/^Expected: advice by phone or an ambulance\./),
      },
    });
  });

  it('to fail when the verdict is forbidden, even if it is expected too', () => {
    expect(judged(calmAnswers, { forbidden: ['kotas'] }).passed).toBe(false);
  });

  it('to pass when what is missing leaves it to the nurse, as expected', () => {
    expect(judged({ code: '774' }, { expected: ['nurse-decides'], forbidden: ['kotas'] }).passed).toBe(true);
  });

  it.each<[string, string | number | boolean, string]>([
    ['fevre', true, 'fevre'],
    ['saturation', 930, 'saturation'],
    ['walks', 'yes', 'walks'],
  ])('to fail for an answer that cannot be used: %s = %p', (fact, value, named) => {
    const result = judged({ ...calmAnswers, [fact]: value }, { expected: ['kotas', 'nurse-decides'] });
    expect(result.passed).toBe(false);
    expect(result.sentence.en).toContain(named);
  });

  it('by an answer that is too old as by one that is missing', () => {
    const stale = { expected: ['nurse-decides' as const], minutesAgo: { walks: 61 } };
    expect(judged(calmAnswers, stale)).toMatchObject({ passed: true, outcome: 'nurse-decides' });
    expect(judged(calmAnswers, { minutesAgo: { walks: 59 } })).toMatchObject({
      passed: true,
      outcome: 'kotas',
    });
  });

  it('with a task code that no table answers for as the nurse decides', () => {
    const other = { ...calmAnswers, code: '703' };
    expect(judged(other, { expected: ['nurse-decides'] }).passed).toBe(true);
  });
});

describe('Rows without a vignette', () => {
  it('are all rows while there is none', () => {
    const rows = ruleSet.tables.flatMap(({ source }) => source.rows.map(({ id }) => id));
    expect(uncoveredRows(ruleSet, []).map((each) => each.row)).toEqual(rows);
  });

  it('are not those that add nothing to a sum', () => {
    const points = table(
      'points',
      ['fever'],
      [row('adds', ['true'], '2'), row('adds-none', ['false'], '0')],
      {
        hitPolicy: 'COLLECT',
        aggregation: 'SUM',
      },
    );
    const rows = uncoveredRows(sampleRules([points, ...sampleTables]), []).map((each) => each.row);
    expect(rows).toContain('adds');
    expect(rows).not.toContain('adds-none');
  });

  it('are those that are a reason in none', () => {
    const results = [judged(calmAnswers), judged({ ...calmAnswers, pain: 'severe' })];
    const left = uncoveredRows(ruleSet, results);
    expect(left).toContainEqual({ table: 'flags', row: 'flag-walks' });
    expect(left.map((each) => each.row)).not.toContain('flag-pain');
    expect(left.map((each) => each.row)).not.toContain('to-kotas');
  });
});
