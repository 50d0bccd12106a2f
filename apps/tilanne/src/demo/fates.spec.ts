import { describe, expect, it } from '@jest/globals';
import { emptyBoard, type Board, type BoardRow, type NumberedEvent } from '@tilanne/board';
import type { DecisionSummary, TaskEventType, TaskState } from '@tilanne/task';
import { atSecond, boardRow, decision, summary } from '../../../../test/board/board-events.js';
import { Fates } from './fates.js';

function told(type: TaskEventType, id: string, state: TaskState, made?: DecisionSummary): NumberedEvent {
  const body = { task: summary(id, { state }), ...(made ? { decision: made } : {}) };
  return { type, taskId: id, body, seq: 1, at: atSecond(1) };
}

function boardOf(...rows: readonly BoardRow[]): Board {
  return { ...emptyBoard, rows: Object.fromEntries(rows.map((row) => [row.task.id, row])) };
}

const kotas = decision({ outcome: 'kotas' });
const ambulance = decision({ outcome: 'ambulance' });

describe('what becomes of the tasks of a shift', () => {
  it('is counted by what the board tells: waiting, decided, diverted, cancelled', () => {
    const fates = new Fates();
    fates.hear(told('task.decided', 'b', 'confirmed', kotas));
    fates.hear(told('task.decided', 'c', 'confirmed', ambulance));
    fates.hear(told('task.cancelled', 'd', 'cancelled'));
    const board = boardOf(
      boardRow(summary('a')),
      boardRow(summary('b', { state: 'confirmed' }), { decision: kotas }),
      boardRow(summary('c', { state: 'confirmed' }), { decision: ambulance }),
    );
    expect(fates.of(['a', 'b', 'c', 'd'], board)).toEqual({
      ...{ waiting: 1, decided: 2, diverted: 1, cancelled: 1, unaccounted: [] },
    });
  });

  it('stays known when a decided task has left the board', () => {
    const fates = new Fates();
    fates.hear(told('task.decided', 'a', 'confirmed', kotas));
    fates.hear(told('task.closed', 'a', 'closed'));
    expect(fates.of(['a'], emptyBoard)).toMatchObject({ decided: 1, diverted: 1, unaccounted: [] });
  });

  it('goes by the last decision: who was diverted first and got an ambulance after all was not diverted', () => {
    const fates = new Fates();
    fates.hear(told('task.decided', 'a', 'confirmed', kotas));
    fates.hear(told('task.returned', 'a', 'received'));
    fates.hear(told('task.decided', 'a', 'confirmed', ambulance));
    expect(fates.of(['a'], emptyBoard)).toMatchObject({ decided: 1, diverted: 0 });
  });

  it('counts a task as lost that the board does not have, and of which nobody has said why', () => {
    const fates = new Fates();
    fates.hear(told('task.received', 'a', 'received'));
    const board = boardOf(boardRow(summary('c')));
    expect(fates.of(['a', 'b', 'c'], board).unaccounted).toEqual(['a', 'b']);
    expect(fates.of(['a'], undefined).unaccounted).toEqual(['a']);
  });

  it('takes a whole board in, for what was missed, and nothing of what it may not see', () => {
    const fates = new Fates();
    fates.see(boardOf(boardRow(summary('a', { state: 'referred' }), { decision: kotas })));
    fates.hear({ type: 'hidden', seq: 2, at: atSecond(2) });
    expect(fates.of(['a', 'x'], emptyBoard)).toMatchObject({
      decided: 1,
      diverted: 1,
      unaccounted: ['a', 'x'],
    });
  });
});
