import { describe, expect, it } from '@jest/globals';
import { calmAnswers, givenAt, sampleRules } from '../../../test/triage/sample-rules.js';
import { evaluate } from './evaluate.js';
import { mostNearMisses } from './near-miss.js';
import { outcomes } from './verdict.js';

const now = new Date('2026-11-22T12:00:00Z');

const sample = sampleRules();
const verdictOn = (answers: Readonly<Record<string, unknown>>) =>
  evaluate(sample, givenAt(now, answers), now);
const told = (answers: Readonly<Record<string, unknown>>) =>
  verdictOn({ ...calmAnswers, ...answers }).nearMisses.map((each) => `${each.row}: ${each.outcome}`);

describe('A near miss', () => {
  it('is a row that failed in one cell and would have been more careful, the closest number first', () => {
    expect(told({ saturation: 93 })).toEqual([
      'need-low: mobile-unit',
      'flag-walks: ambulance',
      'flag-pain: upgrade-112',
      'need-fever: mobile-unit',
      'flag-saturation: upgrade-112',
    ]);
  });

  it('says in words what would have made the difference', () => {
    const [closest] = verdictOn({ ...calmAnswers, saturation: 93 }).nearMisses;
    expect(closest).toEqual({
      table: 'need',
      row: 'need-low',
      fact: 'saturation',
      outcome: 'mobile-unit',
      sentence: {
        fi: 'Ehdotus olisi liikkuva arviointiyksikkö, jos ”saturation (fi)”: < 92 % (nyt 93 %).',
        sv: 'Förslaget vore en mobil bedömningsenhet om ”saturation (sv)”: < 92 % (nu 93 %).',
        en: 'Would be a mobile assessment unit if “saturation”: < 92 % (now 93 %).',
      },
    });
  });

  it('is true: the answer it names gives the outcome it names', () => {
    for (const [fact, value, row] of [
      ['saturation', 91, 'need-low'],
      ['saturation', 84, 'flag-saturation'],
      ['walks', false, 'flag-walks'],
      ['pain', 'severe', 'flag-pain'],
      ['fever', true, 'need-fever'],
    ] as const) {
      const missed = verdictOn(calmAnswers).nearMisses.find((each) => each.row === row);
      expect(verdictOn({ ...calmAnswers, [fact]: value }).outcome).toBe(missed?.outcome);
    }
  });

  it('is always more careful than the verdict', () => {
    for (const answers of [{}, { fever: true }, { walks: false }, { saturation: 90 }]) {
      const verdict = verdictOn({ ...calmAnswers, ...answers });
      const caution = verdict.nearMisses.map((each) =>
        outcomes.findIndex((outcome) => outcome === each.outcome),
      );
      expect(Math.max(-1, ...caution)).toBeLessThan(outcomes.indexOf(verdict.outcome));
      expect(verdict.nearMisses.length).toBeLessThanOrEqual(mostNearMisses);
    }
  });

  it('is not a vital sign that nobody measured, nor what comes with the task', () => {
    expect(told({ saturation: 'not-measured' })).toEqual([
      'flag-walks: ambulance',
      'flag-pain: upgrade-112',
      'need-fever: mobile-unit',
    ]);
  });

  it('is none at the highest level, and none while nothing is certain', () => {
    expect(told({ pain: 'severe' })).toEqual([]);
    expect(verdictOn({}).nearMisses).toEqual([]);
  });
});
