import { describe, expect, it } from '@jest/globals';
import {
  calmAnswers,
  givenAt,
  row,
  sampleRules,
  sampleTables,
  table,
} from '../../../test/triage/sample-rules.js';
import { evaluate, undecided } from './evaluate.js';
import { noneOfThese, notMeasured } from './cells/value.js';
import type { GivenFact, Verdict } from './verdict.js';

const now = new Date('2026-11-22T12:00:00Z');
const sample = sampleRules();

function verdictOn(answers: Readonly<Record<string, unknown>>, ruleSet = sample): Verdict {
  return evaluate(ruleSet, givenAt(now, answers), now);
}

function verdictWithout(name: string, more: Readonly<Record<string, unknown>> = {}): Verdict {
  return verdictOn({
    ...Object.fromEntries(Object.entries(calmAnswers).filter(([fact]) => fact !== name)),
    ...more,
  });
}

const factsOf = (list: readonly { readonly fact: string }[]) => list.map(({ fact }) => fact);

describe('A verdict', () => {
  it('names a destination when every answer is known', () => {
    expect(verdictOn(calmAnswers)).toMatchObject({
      outcome: 'kotas',
      certain: true,
      possible: ['kotas'],
      redFlag: null,
      missing: [],
      questions: [],
      warnings: [],
      ruleSetHash: 'the hash',
    });
  });

  it('leaves everything to the nurse when nothing is known, and says what it could be', () => {
    const verdict = verdictOn({});
    expect(verdict).toMatchObject({
      outcome: 'nurse-decides',
      certain: false,
      redFlag: null,
      nearMisses: [],
    });
    expect(verdict.possible).toEqual(['upgrade-112', 'ambulance', 'mobile-unit', 'kotas', 'nurse-decides']);
    expect(factsOf(verdict.missing)).toEqual(['code', 'walks', 'pain', 'saturation', 'fever']);
  });

  it('needs every required answer before it diverts, and names it', () => {
    for (const name of ['code', 'walks', 'pain']) {
      const verdict = verdictWithout(name);
      expect(verdict).toMatchObject({ outcome: 'nurse-decides', certain: false });
      expect(factsOf(verdict.missing)).toEqual([name]);
    }
  });

  it('holds a diversion back for a required answer that no row reads', () => {
    const [flags, ...others] = sampleTables;
    if (!flags) throw new Error('no flags');
    const paths = table('flags', ['saturation'], [row('f', ['< 85'], '"upgrade-now"')], {
      hitPolicy: 'COLLECT',
      role: 'red-flags',
    });
    const verdict = verdictOn({ ...calmAnswers, walks: undefined }, sampleRules([paths, ...others]));
    expect(verdict).toMatchObject({ outcome: 'nurse-decides', possible: ['kotas', 'nurse-decides'] });
    expect(factsOf(verdict.missing)).toEqual(['walks']);
    expect(factsOf(verdict.questions)).toEqual(['walks']);
  });

  it('tells a value that was given and does not count from one that was not given', () => {
    expect(verdictWithout('saturation', { saturation: 970 }).missing).toMatchObject([
      { fact: 'saturation', why: 'out-of-range' },
    ]);
    expect(verdictWithout('saturation').missing).toMatchObject([{ fact: 'saturation', why: 'not-given' }]);
  });

  it('takes "not measured" for a value of its own', () => {
    expect(verdictOn({ ...calmAnswers, saturation: notMeasured })).toMatchObject({
      outcome: 'kotas',
      certain: true,
    });
    expect(verdictOn({ code: '774', fever: false, screen: noneOfThese, vitals: noneOfThese })).toMatchObject({
      outcome: 'kotas',
    });
  });

  it('assumes the cautious value of a logistic fact until somebody tells it', () => {
    expect(verdictOn({ ...calmAnswers, alone: false }).outcome).toBe('advice');
    expect(verdictOn({ ...calmAnswers, alone: 'maybe' })).toMatchObject({
      outcome: 'kotas',
      warnings: [{ code: 'wrong-type', fact: 'alone' }],
    });
  });

  it('is certain where the unknown makes no difference', () => {
    expect(verdictWithout('fever', { saturation: 90 })).toMatchObject({
      outcome: 'mobile-unit',
      certain: true,
    });
  });
});

describe('Whatever goes wrong', () => {
  const broken: readonly unknown[] = [
    null,
    undefined,
    7,
    'a text',
    [null],
    [undefined],
    [{ fact: Symbol('x') }],
  ];

  it.each(broken)('%p given instead of facts ends in nurse-decides', (given) => {
    const verdict = evaluate(sample, given as GivenFact[], now);
    expect(verdict).toMatchObject({ outcome: 'nurse-decides', certain: false });
  });

  it('a broken clock makes answers stale, never fresh', () => {
    const verdict = evaluate(sample, givenAt(now, calmAnswers), new Date(Number.NaN));
    expect(verdict.outcome).toBe('nurse-decides');
    expect(verdict.missing).toMatchObject([
      { fact: 'walks', why: 'stale' },
      { fact: 'saturation', why: 'stale' },
    ]);
  });

  it('has a verdict of its own, also without rules', () => {
    expect(undecided('rules-not-loaded')).toMatchObject({ outcome: 'nurse-decides', ruleSetHash: '' });
    expect(undecided('engine-error', 'h').warnings).toMatchObject([{ code: 'engine-error' }]);
  });
});
