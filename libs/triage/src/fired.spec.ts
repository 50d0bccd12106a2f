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
import type { Verdict } from './verdict.js';

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

describe('The rows behind a verdict', () => {
  it('are told from the destination back to what it read, each with its reason', () => {
    const { fired } = verdictOn(calmAnswers);
    expect(fired.map((each) => `${each.table}/${each.row}`)).toEqual([
      'destination/to-kotas',
      'need/need-rest',
    ]);
    expect(fired[1]).toMatchObject({ because: { en: 'because of need-rest' }, unverified: true });
  });

  it('are not told while they are not certain', () => {
    expect(verdictWithout('fever').fired).toEqual([]);
  });

  it('are told when no other row fits', () => {
    const [flags, need, destination] = sampleTables;
    if (!flags || !need || !destination) throw new Error('three tables');
    const [first, , ...rest] = destination.rows;
    if (!first) throw new Error('no rows');
    const fewer = sampleRules([flags, need, { ...destination, rows: [first, ...rest] }]);
    expect(verdictOn(calmAnswers, fewer)).toMatchObject({
      outcome: 'nurse-decides',
      certain: false,
      fired: [{ row: 'to-nurse' }],
    });
  });
});

describe('No row, or too many', () => {
  const [flags, need, destination] = sampleTables;
  if (!flags || !need || !destination) throw new Error('three tables');

  it('in a need table leaves the task to the nurse and says so', () => {
    const gap = { ...need, rows: need.rows.slice(0, 2) };
    const verdict = verdictOn(
      calmAnswers,
      sampleRules([flags, gap, { ...destination, rows: destination.rows.slice(0, 1) }]),
    );
    expect(verdict).toMatchObject({ outcome: 'nurse-decides', certain: false });
    expect(verdict.warnings.map(({ code, fact }) => `${code} ${fact ?? ''}`)).toEqual([
      'no-row-matched need',
      'no-row-matched destination',
    ]);
  });

  it('that contradict each other hold a diversion back', () => {
    const split = table('split', ['fever'], [row('s1', ['-'], '1'), row('s2', ['false'], '2')]);
    const verdict = verdictOn(calmAnswers, sampleRules([...sampleTables, split]));
    expect(verdict).toMatchObject({ outcome: 'nurse-decides', possible: ['kotas', 'nurse-decides'] });
    expect(verdict.warnings.map(({ code }) => code)).toEqual(['rows-conflict']);
  });
});
