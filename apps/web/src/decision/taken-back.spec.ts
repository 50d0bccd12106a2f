import { describe, expect, it } from '@jest/globals';
import type { HistoryEntry } from '@tilanne/board';
import { isTakenBack } from './taken-back.js';

const history = (...types: readonly string[]): HistoryEntry[] =>
  types.map((type) => ({
    ...{ at: '2026-11-22T12:00:00.000Z', type, revision: 1, state: 'assigned' },
    ...{ outcome: null, who: null, step: null, reason: null },
  }));

describe('a task that its sender has taken back', () => {
  it('is one that was cancelled while help was on its way', () => {
    const told = history('task.received', 'task.decided', 'task.sent', 'task.cancelled', 'order.changed');
    expect(isTakenBack(told, 'assigned')).toBe(true);
  });

  it('is not one that was sent again since, nor one that is over', () => {
    expect(isTakenBack(history('task.received', 'task.cancelled', 'task.reopened'), 'assigned')).toBe(false);
    expect(isTakenBack(history('task.received', 'task.cancelled'), 'cancelled')).toBe(false);
    expect(isTakenBack(history('task.received', 'task.decided'), 'referred')).toBe(false);
  });
});
