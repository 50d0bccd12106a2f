import { describe, expect, it } from '@jest/globals';
import type { Measure } from './fault.js';
import { closing, isOnTarget, isSafe, jsonLines, text, type FaultResult } from './report.js';

const lost: Measure = { measure: 'lost', value: 0, unit: 'count', target: 0, kind: 'safety' };
const wait: Measure = { measure: 'wait', value: 800, unit: 'ms', target: 5_000, kind: 'time' };
const told: Measure = { measure: 'taken', value: 300, unit: 'count', target: null, kind: 'told' };

function result(...measures: readonly Measure[]): FaultResult {
  return { fault: 'F1', title: 'the intake is killed', n: 300, seed: 7, seconds: 31.4, measures };
}

const good = result(lost, wait, told);
const slow = result(lost, { ...wait, value: 5_001 });
const bad = result({ ...lost, value: 2, found: ['T-1', 'T-2'] }, wait);

describe('what came of a fault', () => {
  it('is safe and on target when every number is within its target', () => {
    expect([isSafe(good), isOnTarget(good)]).toEqual([true, true]);
  });

  it('is safe, but not on target, when something took too long', () => {
    expect([isSafe(slow), isOnTarget(slow)]).toEqual([true, false]);
  });

  it('is neither when something was lost', () => {
    expect([isSafe(bad), isOnTarget(bad)]).toEqual([false, false]);
  });

  it('is one object a line for machines', () => {
    const lines = jsonLines(bad).split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        ...{
          fault: 'F1',
          measure: 'lost',
          value: 2,
          unit: 'count',
          target: 0,
          holds: false,
          n: 300,
          seed: 7,
        },
        found: ['T-1', 'T-2'],
      },
      { fault: 'F1', measure: 'wait', value: 800, unit: 'ms', target: 5_000, holds: true, n: 300, seed: 7 },
    ]);
  });

  it('is a table for people, with what was found and where the history is', () => {
    const shown = text({ ...bad, history: 'folder/F1.jsonl' });
    expect(shown).toContain('F1: the intake is killed (300 tasks, seed 7, 31 s)');
    expect(shown).toMatch(/NOT {2}lost +2 {2}at most 0\n +T-1\n +T-2\n/);
    expect(shown).toMatch(/ok {3}wait +800 ms {2}at most 5000 ms\n/);
    expect(shown).toContain('The history is in folder/F1.jsonl');
    expect(text(good)).toMatch(/ok {3}taken +300\n/);
    expect(text(good)).not.toContain('history');
  });
});

describe('the closing sentence', () => {
  it('counts what is safe and what is on target', () => {
    expect(closing([good, slow, bad])).toBe(
      '2 of 3 faults without loss, repeat, gap or second decision; 1 of 3 within every target.',
    );
  });
});
