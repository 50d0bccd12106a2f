import { describe, expect, it } from '@jest/globals';
import { startWords } from '../locales/words.js';
import { noAnswer, type Problem } from '../http/problem.js';
import { refusalText } from './refusal-words.js';

const { t } = startWords('en');

const refused = (code: string, details?: Record<string, unknown>): Problem => ({
  ...noAnswer,
  ...{ status: 409, code, details },
});

describe('why a decision was not made', () => {
  it('says who decided what and when', () => {
    const details = {
      by: 'Heikki Hoitaja',
      at: '2026-11-22T12:03:22.000Z',
      outcome: 'kotas',
      decisionId: 'd',
    };
    expect(refusalText(t, refused('task-already-decided', details))).toBe(
      'Heikki Hoitaja decided first, 14:03:22: KOTAS. Your decision was not made.',
    );
  });

  it('says who works on the task and since when', () => {
    const details = { by: 'Heikki Hoitaja', since: '2026-11-22T12:00:05.000Z' };
    expect(refusalText(t, refused('task-claimed', details))).toContain('Heikki Hoitaja');
    expect(refusalText(t, refused('task-claimed', details))).toContain('14:00:05');
  });

  it.each([
    ['facts-missing', 'missing or out of date'],
    ['task-changed', 'has changed'],
    ['red-flag-stands', '112'],
    ['second-person-needed', 'another person'],
  ])('says it of %s in words of its own', (code, words) => {
    expect(refusalText(t, refused(code))).toContain(words);
  });

  it('says what is usual of everything else, and survives details that are no such thing', () => {
    expect(refusalText(t, noAnswer)).toBe('The server did not answer.');
    expect(refusalText(t, refused('task-already-decided', { outcome: 'nonsense' }))).not.toBe('');
    expect(refusalText(t, refused('task-claimed', { by: 7 }))).not.toContain('7');
  });
});
