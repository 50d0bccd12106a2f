import { describe, expect, it } from '@jest/globals';
import type { DemoMessage } from './demo-case.js';
import type { Standing } from './fates.js';
import type { MemorySample } from './memory.js';
import { minute } from './simulated-time.js';
import { measuresOf, progressLine, summaryOf } from './summary.js';
import { Tally } from './tally.js';

const task: DemoMessage = {
  ...{ at: 0, kind: 'task', id: 'demo-7-spec-0001', body: {}, oddity: null, expected: 'accepted' },
};
const refusable: DemoMessage = { ...task, oddity: 'no-place-and-no-number', expected: 'refused' };
const standing: Standing = { waiting: 2, decided: 5, diverted: 3, cancelled: 1, unaccounted: [] };

function tallyOf(...answers: readonly (readonly [DemoMessage, string | null])[]): Tally {
  const tally = new Tally();
  for (const [message, refusal] of answers) {
    tally.sent(message);
    tally.answered(message, refusal);
  }
  return tally;
}

const outcomeOf = (tally: Tally, more: Partial<Parameters<typeof measuresOf>[0]> = {}) => ({
  ...{ seed: 7, at: 65 * minute, tally, standing, memory: new Map<string, MemorySample[]>() },
  ...more,
});

describe('the counts of a shift', () => {
  it('are in one line, with the simulated time', () => {
    const tally = tallyOf([task, null], [task, null], [refusable, 'task-without-place-or-number']);
    expect(progressLine(outcomeOf(tally))).toBe(
      '17:05  sent 3, accepted 2, refused 1, decided 5, diverted 3, waiting 2',
    );
  });

  it('count tasks, not what is written about them later', () => {
    const tally = tallyOf(
      [task, null],
      [{ ...task, kind: 'revision' }, null],
      [{ ...task, kind: 'resent' }, null],
    );
    expect([tally.tasks, tally.messages, tally.accepted]).toEqual([1, 3, 1]);
  });

  it('name what was refused and should not be, and what was taken and should not be', () => {
    const tally = tallyOf(
      [task, 'rate-limited'],
      [refusable, null],
      [refusable, 'task-without-place-or-number'],
      [{ ...task, kind: 'cancellation' }, 'task-not-found'],
    );
    expect(tally.surprises).toEqual([
      'task: rate-limited',
      'task with no-place-and-no-number: taken',
      'cancellation: task-not-found',
    ]);
  });
});

describe('the measures of a shift', () => {
  const missed = (outcome: Parameters<typeof measuresOf>[0]) =>
    measuresOf(outcome)
      .filter(({ holds }) => holds === false)
      .map(({ measure }) => measure);

  it('hold when nothing was lost and nothing was a surprise', () => {
    const measures = measuresOf(outcomeOf(tallyOf([task, null])));
    expect(missed(outcomeOf(tallyOf([task, null])))).toEqual([]);
    expect(measures.map(({ seed }) => seed)).toEqual(measures.map(() => 7));
    expect(measures.find(({ measure }) => measure === 'diverted')).toEqual({
      ...{ measure: 'diverted', value: 3, unit: 'tasks', target: null, holds: null, n: 1, seed: 7 },
    });
  });

  it('miss their target for a lost task, a surprise and a memory that goes on rising', () => {
    const rising = Array.from({ length: 60 }, (_, second) => ({
      at: second * 1_000,
      megabytes: 100 + 5 * second,
    }));
    const steady = rising.map(({ at }) => ({ at, megabytes: 100 }));
    const memory = new Map([
      ['board', rising],
      ['intake', steady],
    ]);
    const lost = { ...standing, unaccounted: ['one'] };
    expect(missed(outcomeOf(tallyOf([task, 'unexpected']), { standing: lost, memory }))).toEqual([
      'surprises',
      'neither on the board nor decided',
      'memory of board, last third above the middle third',
    ]);
  });

  it('say nothing of a memory that was sampled a few times only', () => {
    const memory = new Map([['board', [{ at: 0, megabytes: 100 }]]]);
    expect(
      measuresOf(outcomeOf(new Tally(), { memory })).filter(({ unit }) => unit.startsWith('MB')),
    ).toEqual([]);
  });

  it('are told to a person with their targets, and with the surprises in words', () => {
    const tally = tallyOf([task, 'unexpected']);
    tally.decisionRefused('facts-missing');
    tally.decisionRefused('facts-missing');
    const text = summaryOf(outcomeOf(tally));
    expect(text).toContain('The shift with seed 7 until 17:05:');
    expect(text).toMatch(/surprises +1 answers {3}target 0: MISSED/);
    expect(text).toMatch(/neither on the board nor decided +0 tasks {3}target 0: holds/);
    expect(text).toContain('surprise: task: unexpected');
    expect(text).toContain('not decided at first: facts-missing, 2 times');
  });
});
