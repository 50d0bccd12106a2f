import { describe, expect, it } from '@jest/globals';
import { boardRow, order, referral, summary, taskEvent } from '../../../test/board/board-events.js';
import type { DomainEvent } from './board.js';
import { placesTouched, versionOf } from './place.js';

const task = summary('a', { state: 'assigned' });

const ordered: DomainEvent = { type: 'order.made', taskId: 'a', body: { task, order: order('o') } };

describe('the places an event is about', () => {
  it('are the unit of its order and the destination of its referral', () => {
    expect(placesTouched(undefined, ordered)).toEqual(['unit/epo-3124']);
    const referred: DomainEvent = {
      type: 'referral.sent',
      taskId: 'a',
      body: { task, referral: referral() },
    };
    expect(placesTouched(undefined, referred)).toEqual(['destination/kotas-oulu']);
  });

  it('are those that have the task already, when the task itself has changed', () => {
    const row = boardRow(task, { orders: { o: order('o') }, referral: referral() });
    expect(placesTouched(row, taskEvent(1, 'task.revised', task))).toEqual([
      'unit/epo-3124',
      'destination/kotas-oulu',
    ]);
  });

  it('are each named once, and none when nobody has the task', () => {
    expect(placesTouched(boardRow(task, { orders: { o: order('o') } }), ordered)).toEqual(['unit/epo-3124']);
    expect(placesTouched(boardRow(task), taskEvent(1, 'task.revised', task))).toEqual([]);
  });
});

describe('the number of a place', () => {
  it('is that of its last event, or of the board’s reading when none has come since', () => {
    const versions = { floor: 7, last: new Map([['unit/epo-3124', 9] as const]) };
    expect(versionOf(versions, 'unit/epo-3124')).toBe(9);
    expect(versionOf(versions, 'unit/epo-3125')).toBe(7);
  });
});
