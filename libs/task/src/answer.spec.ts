import { describe, expect, it } from '@jest/globals';
import { atMinute, knownTask } from '../../../test/task/known-tasks.js';
import { answered, answerSchema, type GivenAnswers } from './answer.js';
import { isRefusal } from './refusal.js';
import { isWaiting, taskStates } from './states.js';

const given: GivenAnswers = {
  revision: 1,
  answersVersion: 0,
  answers: [{ fact: 'walks-as-usual', value: true }],
};

describe('answered', () => {
  it.each(taskStates.filter(isWaiting))('gives a task that is %s a new version to be triaged', (state) => {
    const change = answered(knownTask({ state }), given, atMinute(5));
    expect(change).toMatchObject({
      task: { state: 'received', answersVersion: 1, revision: 1 },
      reception: 'updated',
      event: 'task.answered',
      ring: true,
      alarm: null,
    });
  });

  it.each(taskStates.filter((state) => !isWaiting(state)))('is refused on a task that is %s', (state) => {
    expect(answered(knownTask({ state }), given, atMinute(5))).toEqual({
      refused: 'task-changed',
      fields: [],
    });
  });

  it.each([
    ['an older revision', { revision: 2 }],
    ['older answers', { answersVersion: 3 }],
  ])('is refused when it was given on %s', (_what, since) => {
    expect(isRefusal(answered(knownTask(since), given, atMinute(5)))).toBe(true);
  });
});

describe('the schema of answers', () => {
  function read(answers: unknown): boolean {
    return answerSchema.safeParse({ ...given, answers }).success;
  }

  it.each([[true], [false], [0], [37.5], [''], ['none of these']])('takes the value %p', (value) => {
    expect(read([{ fact: 'x', value }])).toBe(true);
  });

  it.each([[null], [undefined], [{}], [[]], [Number.NaN], [Number.POSITIVE_INFINITY], ['x'.repeat(201)]])(
    'refuses the value %p',
    (value) => {
      expect(read([{ fact: 'x', value }])).toBe(false);
    },
  );

  it.each(['nul \u0000', 'half \ud83d'])('refuses "%s", which the database cannot keep', (text) => {
    expect(read([{ fact: 'x', value: text }])).toBe(false);
    expect(read([{ fact: text, value: true }])).toBe(false);
  });

  it('refuses one fact answered twice: nobody could say which counts', () => {
    const twice = [
      { fact: 'x', value: true },
      { fact: ' x ', value: false },
    ];
    expect(read(twice)).toBe(false);
  });

  it('refuses no answers and too many', () => {
    expect(read([])).toBe(false);
    expect(read(Array.from({ length: 51 }, (_, index) => ({ fact: `f${String(index)}`, value: true })))).toBe(
      false,
    );
  });

  it('refuses what it does not know', () => {
    expect(answerSchema.safeParse({ ...given, state: 'closed' }).success).toBe(false);
    expect(read([{ fact: 'x', value: true, givenBy: 'somebody else' }])).toBe(false);
  });
});
