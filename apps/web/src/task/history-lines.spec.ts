import { describe, expect, it } from '@jest/globals';
import type { HistoryEntry } from '@tilanne/board';
import { historyLines } from './history-lines.js';

let minute = 0;

function entry(type: string, outcome: string | null = null): HistoryEntry {
  minute += 1;
  const at = new Date(Date.parse('2025-11-22T12:00:00Z') + minute * 60_000).toISOString();
  return { at, type, revision: 1, state: 'received', outcome, who: null, step: null, reason: null };
}

const told = (...history: readonly HistoryEntry[]) =>
  historyLines(history).map(({ type, outcome, count }) => [type, outcome, count]);

describe('the history of a task', () => {
  it('tells every event that stands alone', () => {
    expect(told(entry('task.received'), entry('task.triaged', 'ambulance'), entry('task.cancelled'))).toEqual(
      [
        ['task.received', null, 1],
        ['task.triaged', 'ambulance', 1],
        ['task.cancelled', null, 1],
      ],
    );
  });

  it('leaves out assessments that say the same again and counts the answers between them', () => {
    const history = [
      entry('task.received'),
      entry('task.triaged', 'nurse-decides'),
      entry('task.answered'),
      entry('task.triaged', 'nurse-decides'),
      entry('task.answered'),
      entry('task.triaged', 'nurse-decides'),
      entry('task.answered'),
      entry('task.triaged', 'kotas'),
    ];
    expect(told(...history)).toEqual([
      ['task.received', null, 1],
      ['task.triaged', 'nurse-decides', 1],
      ['task.answered', null, 3],
      ['task.triaged', 'kotas', 1],
    ]);
  });

  it('tells an assessment that returns to what it was before', () => {
    const outcomes = ['kotas', 'ambulance', 'kotas'].map((outcome) => entry('task.triaged', outcome));
    expect(told(...outcomes).map(([, outcome]) => outcome)).toEqual(['kotas', 'ambulance', 'kotas']);
  });

  it('gives a line the time of its last event', () => {
    const [first, second] = [entry('task.marked'), entry('task.marked')];
    expect(historyLines([first, second])).toEqual([
      { at: second.at, type: 'task.marked', outcome: null, who: null, step: null, reason: null, count: 2 },
    ]);
  });

  it('is empty for an empty history', () => {
    expect(historyLines([])).toEqual([]);
  });

  it('leaves out who has the task open and how far a decision has come: that stands with the decision', () => {
    const shown = { ...entry('order.changed'), who: 'EPO 3124', step: 'shown' as const };
    const acknowledged = { ...shown, step: 'acknowledged' as const };
    const history = [entry('task.claimed'), entry('task.sent'), entry('order.made'), shown, acknowledged];
    expect(historyLines(history)).toMatchObject([{ who: 'EPO 3124', step: 'acknowledged' }]);
  });

  it('tells a stand-down once, not again when the crew’s device has heard of it', () => {
    const ended = { ...entry('order.ended'), who: 'EPO 3124', step: 'stopped' as const };
    const reached = { ...ended, type: 'order.changed' };
    const answered = { ...reached, step: 'stop-acknowledged' as const };
    expect(historyLines([ended, reached, answered]).map(({ step }) => step)).toEqual([
      'stopped',
      'stop-acknowledged',
    ]);
  });

  it('keeps why a crew cannot comply', () => {
    const refused = {
      ...entry('order.ended'),
      who: 'EPO 3124',
      step: 'cannot-comply' as const,
      reason: 'rikki',
    };
    expect(historyLines([refused])).toMatchObject([{ reason: 'rikki' }]);
  });
});
