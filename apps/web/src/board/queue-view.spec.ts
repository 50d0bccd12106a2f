import { describe, expect, it } from '@jest/globals';
import { emptyBoard, type Board, type BoardRow } from '@tilanne/board';
import { behindTheBar } from './arrangement.js';
import { attentionEnds } from './attention.js';
import { createQueueView, type QueueView } from './queue-view.js';

const nothingUnderWay = { claim: null, decision: null, asked: null, referral: null, orders: {} };

function row(id: string, minutesAgo: number, change: Partial<BoardRow['task']> = {}): BoardRow {
  return {
    task: {
      id,
      state: 'received',
      code: '774',
      urgencyClass: 'D',
      municipality: 'Muhos',
      age: 54,
      sex: 'male',
      createdAt: new Date(Date.parse('2025-11-22T12:00:00Z') - minutesAgo * 60_000).toISOString(),
      receivedAt: '2025-11-22T12:00:01.000Z',
      revision: 1,
      answersVersion: 0,
      marks: [],
      repeatContacts: 0,
      ...change,
    },
    proposal: null,
    ...nothingUnderWay,
  };
}

function board(...rows: readonly BoardRow[]): Board {
  return { ...emptyBoard, seq: rows.length, rows: Object.fromEntries(rows.map((one) => [one.task.id, one])) };
}

const shown = (view: QueueView) => view.content.get().queue.placed.map(({ row: { task } }) => task.id);

describe('the queue on the desk', () => {
  it('puts the least time left first while nobody works', () => {
    const view = createQueueView(() => 0);
    view.boardCame(board(row('young', 1), row('old', 90)));
    expect(shown(view)).toEqual(['old', 'young']);
  });

  it('shows high risk in its own strip and nowhere else', () => {
    const view = createQueueView(() => 0);
    view.boardCame(board(row('calm', 1), row('notice', 1, { state: 'notice', urgencyClass: 'A' })));
    expect(view.content.get().high.map(({ task }) => task.id)).toEqual(['notice']);
    expect(shown(view)).toEqual(['calm']);
  });

  it('lets a new row wait behind the bar while the pointer is on it, and high risk never', () => {
    const view = createQueueView(() => 1_000);
    view.boardCame(board(row('first', 10)));
    view.attend({ pointerInside: true });
    view.boardCame(board(row('first', 10), row('second', 90), row('urgent', 0, { urgencyClass: null })));
    expect(shown(view)).toEqual(['first']);
    expect(behindTheBar(view.content.get().queue)).toBe(1);
    expect(view.content.get().high.map(({ task }) => task.id)).toEqual(['urgent']);
  });

  it('lets the rows go as soon as pointer and focus are elsewhere', () => {
    const view = createQueueView(() => 1_000);
    view.attend({ pointerInside: true, focusInside: true });
    view.boardCame(board(row('waits', 10)));
    view.attend({ pointerInside: false });
    expect(shown(view)).toEqual([]);
    view.attend({ focusInside: false });
    expect(shown(view)).toEqual(['waits']);
  });

  it('shows what waits when somebody asks for it, and holds again from there', () => {
    const view = createQueueView(() => 1_000);
    view.boardCame(board(row('first', 10)));
    view.attend({ focusInside: true });
    view.boardCame(board(row('first', 10), row('second', 90)));
    view.showAll();
    expect(shown(view)).toEqual(['second', 'first']);
    view.boardCame(board(row('first', 10), row('second', 90), row('third', 100)));
    expect(shown(view)).toEqual(['second', 'first']);
  });

  it('lets the rows go when the pointer was only left lying there', () => {
    let now = 1_000;
    const view = createQueueView(() => now);
    view.attend({ pointerInside: true });
    view.boardCame(board(row('waits', 10)));
    now += attentionEnds - 1;
    view.timePassed();
    expect(shown(view)).toEqual([]);
    now += 1;
    view.timePassed();
    expect(shown(view)).toEqual(['waits']);
  });

  it('empties when the board is not known any more', () => {
    const view = createQueueView(() => 0);
    view.boardCame(board(row('one', 1)));
    view.boardCame(null);
    expect(shown(view)).toEqual([]);
  });
});
