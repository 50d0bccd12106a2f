import { describe, expect, it } from '@jest/globals';
import type { AlarmSummary } from '@tilanne/alarm';
import { emptyBoard, type Board, type BoardRow } from '@tilanne/board';
import { alarmsWithoutRow } from './alarms-without-row.js';

function alarm(id: string, subjectId: string, raisedAt: string): AlarmSummary {
  return { id, kind: 'raised-to-ab', subjectId, raisedAt, acknowledgedAt: null, acknowledgedBy: null };
}

const row = { task: { id: 'in-queue' } } as BoardRow;

function board(...alarms: readonly AlarmSummary[]): Board {
  return {
    ...emptyBoard,
    rows: { 'in-queue': row },
    alarms: Object.fromEntries(alarms.map((one) => [one.id, one])),
  };
}

describe('alarms without a row', () => {
  it('are those about a task that is not in the queue any more', () => {
    const lost = alarm('a', 'cancelled', '2025-11-22T12:00:00Z');
    expect(alarmsWithoutRow(board(lost, alarm('b', 'in-queue', '2025-11-22T12:00:00Z')))).toEqual([lost]);
  });

  it('stand with the oldest first', () => {
    const [old, young] = [
      alarm('o', 'one', '2025-11-22T12:00:00Z'),
      alarm('y', 'two', '2025-11-22T12:05:00Z'),
    ];
    expect(alarmsWithoutRow(board(young, old))).toEqual([old, young]);
  });

  it('are none when every alarm has its row', () => {
    expect(alarmsWithoutRow(board())).toEqual([]);
  });
});
