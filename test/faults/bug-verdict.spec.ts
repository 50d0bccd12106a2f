import { describe, expect, it } from '@jest/globals';
import { bugJson, bugsJson, bugsText, bugText, verdictOn, type BugResult } from './bug-verdict.js';
import type { SeededBug } from './seeded-bugs.js';

const bug: SeededBug = { name: 'x', fault: 'F1', n: 10, measure: 'tasks lost', word: 'fault-' };

function line(measure: string, holds: boolean, ...found: string[]): string {
  return JSON.stringify({ fault: 'F1', measure, holds, found });
}

describe('a seeded bug', () => {
  it('is caught when what it must spoil is found spoiled', () => {
    const output = ['Building …', line('duplicates', true), line('tasks lost', false, 'fault-7')].join('\n');
    expect(verdictOn(bug, output)).toEqual({ caught: true, found: ['tasks lost: fault-7'] });
  });

  it.each([
    ['nothing was found', line('tasks lost', true)],
    ['something else was', line('duplicates', false, 'fault-7')],
    ['it was found for another reason', line('tasks lost', false, 'other-7')],
    ['the run did not come to its end', line('runs that did not come to their end', false, 'fault-')],
    ['nothing was said', ''],
  ])('is missed when %s', (_what, output) => {
    expect(verdictOn(bug, output).caught).toBe(false);
  });
});

describe('the report of seeded bugs', () => {
  const result = (caught: boolean): BugResult => {
    return { bug, says: 'Loses.', caught, found: ['tasks lost: fault-7'], seconds: 1 };
  };

  it('says of each whether it was caught, what it does and what was found', () => {
    expect(bugText(result(true)).split('\n')).toEqual([
      'caught  x in F1 (1 s): Loses.',
      '          tasks lost: fault-7',
    ]);
    expect(bugText(result(false))).toMatch(/^MISSED {2}x/);
  });

  it('ends with how many were caught', () => {
    expect(bugsText([result(true), result(false)])).toBe('seeded bugs caught: 1 of 2');
  });

  it('is a line for each and one for all, for machines', () => {
    const each = { bug: 'x', fault: 'F1', measure: 'caught', value: 1, holds: true, n: 10, seed: 7 };
    expect(JSON.parse(bugJson(result(true), 7))).toMatchObject(each);
    const all = { fault: 'bugs', measure: 'seeded bugs caught', value: 2, target: 2, holds: true };
    expect(JSON.parse(bugsJson([result(true), result(true)], 7))).toMatchObject(all);
  });

  it('does not hold when one was missed', () => {
    expect(JSON.parse(bugJson(result(false), 1))).toMatchObject({ value: 0, holds: false });
    expect(JSON.parse(bugsJson([result(true), result(false)], 1))).toMatchObject({ holds: false });
  });
});
