import { describe, expect, it } from '@jest/globals';
import { calmAnswers, givenAt, sampleRules } from '../../../test/triage/sample-rules.js';
import { evaluate } from './evaluate.js';
import type { Verdict } from './verdict.js';

const now = new Date('2026-11-22T12:00:00Z');
const sample = sampleRules();

function verdictOn(answers: Readonly<Record<string, unknown>>, ruleSet = sample): Verdict {
  return evaluate(ruleSet, givenAt(now, answers), now);
}

const factsOf = (list: readonly { readonly fact: string }[]) => list.map(({ fact }) => fact);

describe('A red flag', () => {
  it('outranks every destination', () => {
    expect(verdictOn({ ...calmAnswers, walks: false })).toMatchObject({
      outcome: 'ambulance',
      certain: true,
      redFlag: 'ambulance-as-classed-or-higher',
      fired: [{ table: 'flags', row: 'flag-walks' }],
    });
  });

  it('of the higher level outranks the other', () => {
    const verdict = verdictOn({ ...calmAnswers, walks: false, pain: 'severe' });
    expect(verdict).toMatchObject({ outcome: 'upgrade-112', redFlag: 'upgrade-now' });
    expect(verdict.fired.map(({ row: id }) => id)).toEqual(['flag-pain', 'flag-walks']);
  });

  it('needs nothing else to be known', () => {
    expect(verdictOn({ pain: 'severe' })).toMatchObject({
      outcome: 'upgrade-112',
      certain: true,
      missing: [],
    });
  });

  it('of the lower level stands while a higher one is still possible', () => {
    const verdict = verdictOn({ walks: false });
    expect(verdict).toMatchObject({
      outcome: 'nurse-decides',
      possible: ['upgrade-112', 'ambulance'],
      redFlag: 'ambulance-as-classed-or-higher',
    });
    expect(factsOf(verdict.missing)).toEqual(['pain', 'saturation']);
  });

  it('applies to a task code without a table', () => {
    expect(verdictOn({ ...calmAnswers, code: '703', pain: 'severe' })).toMatchObject({
      outcome: 'upgrade-112',
      certain: true,
      warnings: [{ code: 'no-table-for-code' }],
    });
  });
});

describe('A task code without a table', () => {
  it('is left to the nurse, who reads why in every language', () => {
    const verdict = verdictOn({ ...calmAnswers, code: '703' });
    expect(verdict).toMatchObject({
      outcome: 'nurse-decides',
      possible: ['nurse-decides'],
      missing: [],
      fired: [],
    });
    expect(verdict.warnings).toMatchObject([
      {
        code: 'no-table-for-code',
        message: {
          fi: 'Tehtäväkoodille 703 ei ole vielä taulukkoa: hoitaja päättää.',
          sv: 'Det finns ännu ingen tabell för uppdragskoden 703: sjukskötaren beslutar.',
          en: 'There is no table for task code 703 yet: the nurse decides.',
        },
      },
    ]);
  });

  it('still asks what could be a flag', () => {
    expect(factsOf(verdictOn({ code: '703', walks: true }).questions)).toEqual(['pain', 'saturation']);
  });
});
