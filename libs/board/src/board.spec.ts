import { describe, expect, it } from '@jest/globals';
import { taskEventTypes } from '@tilanne/task';
import {
  alarm,
  alarmEvent,
  atSecond,
  boardRow,
  proposal,
  refusal,
  refusedEvent,
  summary,
  taskEvent,
  triagedEvent,
} from '../../../test/board/board-events.js';
import {
  emptyBoard,
  fold,
  foldAll,
  mostRefusals,
  type Board,
  type HiddenEvent,
  type NumberedEvent,
} from './board.js';

function folded(events: readonly (NumberedEvent | HiddenEvent)[], from: Board = emptyBoard): Board {
  return events.reduce((board, event) => {
    const next = fold(board, event);
    if (next === 'gap') throw new Error(`A gap before ${String(event.seq)}`);
    return next;
  }, from);
}

const received = taskEvent(1, 'task.received', summary('a'));
const triaged = triagedEvent(2, summary('a', { state: 'triaged' }), proposal());

describe('the numbers of a board', () => {
  it('rise by one with every event', () => {
    expect(folded([received]).seq).toBe(1);
    expect(folded([received, triaged]).seq).toBe(2);
  });

  it('are gapless: an event that comes too early asks for a new snapshot', () => {
    expect(fold(emptyBoard, triaged)).toBe('gap');
    expect(fold(folded([received]), taskEvent(3, 'task.received', summary('b')))).toBe('gap');
  });

  it('take an event once, however often it comes', () => {
    const board = folded([received, triaged]);
    expect(fold(board, received)).toBe(board);
    expect(fold(board, triaged)).toBe(board);
  });

  it('pass over what a room may not see', () => {
    const board = folded([received, { type: 'hidden', seq: 2, at: atSecond(2) }]);
    expect(board).toEqual({ ...folded([received]), seq: 2 });
  });

  it('do not go on over an event that this version does not know', () => {
    const unknown = { ...received, type: 'task.teleported' } as unknown as NumberedEvent;
    expect(fold(emptyBoard, unknown)).toBe('gap');
  });
});

describe('several events at once', () => {
  const page = [received, triaged, taskEvent(3, 'task.received', summary('b')), alarmEvent(4, alarm('x'))];

  it('come to the same board as one after the other', () => {
    expect(foldAll(emptyBoard, page)).toEqual(folded(page));
  });

  it('leave the board that they begin from as it was', () => {
    const before = folded([received]);
    const kept = structuredClone(before);
    const cancelled = taskEvent(2, 'task.cancelled', summary('a', { state: 'cancelled' }));
    expect(foldAll(before, [cancelled, taskEvent(3, 'task.received', summary('b'))])).not.toEqual(before);
    expect(before).toEqual(kept);
  });

  it('with a gap among them give no board at all', () => {
    expect(foldAll(emptyBoard, [received, taskEvent(3, 'task.received', summary('b'))])).toBe('gap');
  });

  it('are told to a witness before each takes effect, those already known are not', () => {
    const heard: unknown[] = [];
    foldAll(folded([received]), [received, triaged], ({ seq }, row) => heard.push([seq, row?.task.state]));
    expect(heard).toEqual([[2, 'received']]);
  });
});

describe('the rows of a board', () => {
  it('come with a task and show its proposal when there is one', () => {
    expect(folded([received]).rows).toEqual({ a: boardRow(summary('a')) });
    expect(folded([received, triaged]).rows['a']?.proposal).toEqual(proposal());
  });

  it('come with a notice as well', () => {
    const notice = summary('n', { state: 'notice', urgencyClass: 'A' });
    expect(folded([taskEvent(1, 'task.noticed', notice)]).rows['n']?.task).toEqual(notice);
  });

  it.each(taskEventTypes)('show the task as the event %s left it', (type) => {
    const task = summary('a', { marks: ['repeat-contact'], revision: 3 });
    expect(folded([received, taskEvent(2, type, task)]).rows['a']?.task).toEqual(task);
  });

  it('go when the task is over', () => {
    const board = folded([
      received,
      taskEvent(2, 'task.received', summary('b')),
      taskEvent(3, 'task.cancelled', summary('a', { state: 'cancelled' })),
    ]);
    expect(Object.keys(board.rows)).toEqual(['b']);
  });

  it('come back when the task is reopened, without the old proposal', () => {
    const board = folded([
      received,
      triaged,
      taskEvent(3, 'task.cancelled', summary('a', { state: 'cancelled' })),
      taskEvent(4, 'task.reopened', summary('a', { revision: 2 })),
    ]);
    expect(board.rows['a']).toEqual(boardRow(summary('a', { revision: 2 })));
  });

  it('keep the proposal through an event that does not touch it', () => {
    const marked = summary('a', { state: 'triaged', marks: ['repeat-contact'] });
    const board = folded([received, triaged, taskEvent(3, 'task.marked', marked)]);
    expect(board.rows['a']).toEqual(boardRow(marked, { proposal: proposal() }));
  });

  it.each([
    ['a newer revision', summary('a', { revision: 2 })],
    ['a newer answer', summary('a', { answersVersion: 1 })],
    ['a raise to a notice', summary('a', { state: 'notice' })],
    ['being triaged anew', summary('a', { state: 'received' })],
  ])('lose the proposal by %s', (_what, task) => {
    expect(folded([received, triaged, taskEvent(3, 'task.revised', task)]).rows['a']?.proposal).toBeNull();
  });

  it('are never changed in place', () => {
    const before = folded([received]);
    const kept = structuredClone(before);
    folded([triaged, taskEvent(3, 'task.cancelled', summary('a', { state: 'cancelled' }))], before);
    expect(before).toEqual(kept);
  });
});

describe('the alarms of a board', () => {
  it('stay until somebody acknowledges them', () => {
    const raised = alarmEvent(1, alarm('x'));
    expect(folded([raised]).alarms).toEqual({ x: alarm('x') });
    const done = alarm('x', { acknowledgedAt: atSecond(9), acknowledgedBy: 'Helmi' });
    expect(folded([raised, alarmEvent(2, done)]).alarms).toEqual({});
  });

  it('stand beside each other for the same task', () => {
    const board = folded([alarmEvent(1, alarm('x')), alarmEvent(2, alarm('y', { kind: 'raised-to-ab' }))]);
    expect(Object.keys(board.alarms)).toEqual(['x', 'y']);
  });

  it('stand although the task has gone', () => {
    const gone = taskEvent(2, 'task.cancelled', summary('a', { state: 'cancelled' }));
    expect(Object.keys(folded([alarmEvent(1, alarm('x')), gone]).alarms)).toEqual(['x']);
  });
});

describe('the refusals of a board', () => {
  it('are counted up when alike ones come', () => {
    const board = folded([refusedEvent(1, refusal('r')), refusedEvent(2, refusal('r', { count: 7 }))]);
    expect(board.refusals).toEqual({ r: refusal('r', { count: 7 }) });
  });

  it('are the newest ones only', () => {
    const events = Array.from({ length: mostRefusals + 5 }, (_, index) =>
      refusedEvent(index + 1, refusal(`r${String(index)}`, { at: atSecond(index) })),
    );
    const { refusals } = folded(events);
    expect(Object.keys(refusals)).toHaveLength(mostRefusals);
    expect(refusals['r4']).toBeUndefined();
    expect(refusals[`r${String(mostRefusals + 4)}`]).toBeDefined();
  });

  it('do not come back when an old one is counted up', () => {
    const many = Array.from({ length: mostRefusals + 1 }, (_, index) =>
      refusedEvent(index + 1, refusal(`r${String(index)}`, { at: atSecond(index) })),
    );
    const board = folded([
      ...many,
      refusedEvent(many.length + 1, refusal('r0', { at: atSecond(0), count: 2 })),
    ]);
    expect(board.refusals['r0']).toBeUndefined();
  });
});
