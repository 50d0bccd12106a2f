import { describe, expect, it } from '@jest/globals';
import {
  arrival,
  atMinute,
  decidedStates,
  knownTask,
  onlyCancelled,
} from '../../../test/task/known-tasks.js';
import { cancel, readCancellation } from './cancel.js';
import { isRefusal } from './refusal.js';

const later = arrival({ now: atMinute(10) });

function cancelled(known: ReturnType<typeof knownTask> | undefined, revision?: number) {
  return cancel(known, { senderTaskId: 'T-1', revision }, later);
}

describe('a cancellation', () => {
  it.each(['received', 'triaged', 'notice'] as const)('takes back a task that is %s', (state) => {
    const change = cancelled(knownTask({ state }), 1);
    expect(change).toMatchObject({
      reception: 'cancelled',
      event: 'task.cancelled',
      ring: false,
      alarm: null,
    });
    expect(change.task).toMatchObject({ state: 'cancelled', cancelledRevision: 1, changedAt: later.now });
  });

  it.each(decidedStates)('of a task that is %s leaves it to a person: help may be on its way', (state) => {
    const change = cancelled(knownTask({ state }), 1);
    expect(change).toMatchObject({ reception: 'ignored', event: 'task.marked', ring: false });
    expect(change.task.state).toBe(state);
    expect(change.task.marks).toContain('changed-after-decision');
  });

  it('of a closed task marks it', () => {
    expect(cancelled(knownTask({ state: 'closed' }), 1).task).toMatchObject({ state: 'closed' });
  });

  it('without a number takes back what is known', () => {
    const change = cancelled(knownTask({ revision: 4 }));
    expect(change.task).toMatchObject({ state: 'cancelled', cancelledRevision: 4 });
  });

  it('older than the task is ignored and changes nothing', () => {
    const known = knownTask({ revision: 3 });
    const change = cancelled(known, 2);
    expect(change).toEqual({ task: known, reception: 'ignored', event: null, ring: false, alarm: null });
    expect(change.task).toBe(known);
  });

  it('again changes no more than its number', () => {
    const known = knownTask({ state: 'cancelled', cancelledRevision: 1 });
    expect(cancelled(known, 3)).toMatchObject({ reception: 'cancelled', event: null, ring: false });
    expect(cancelled(known, 3).task.cancelledRevision).toBe(3);
    expect(cancelled(knownTask({ state: 'cancelled', cancelledRevision: 5 }), 3).task.cancelledRevision).toBe(
      5,
    );
  });

  it('keeps what was handed over', () => {
    const known = knownTask();
    expect(cancelled(known, 1).task.handover).toEqual(known.handover);
  });
});

describe('a cancellation of a task that nobody knows', () => {
  it('is remembered until the task comes', () => {
    const change = cancelled(undefined, 2);
    expect(change).toMatchObject({ reception: 'cancelled', event: null, ring: false, alarm: null });
    expect(change.task).toMatchObject({
      id: later.newId,
      senderTaskId: 'T-1',
      state: 'cancelled',
      revision: 0,
      handover: null,
      cancelledRevision: 2,
      marks: ['cancelled-before-created'],
    });
  });

  it('without a number is of the first revision', () => {
    expect(cancelled(undefined).task.cancelledRevision).toBe(1);
  });

  it('twice is remembered once, with the higher number', () => {
    const change = cancelled(onlyCancelled(1), 2);
    expect(change.task).toMatchObject({ revision: 0, cancelledRevision: 2 });
  });
});

describe('readCancellation', () => {
  it('takes a number and a reason', () => {
    expect(readCancellation({ revision: 2, reason: 'erehdys' }, 'T-1')).toEqual({
      senderTaskId: 'T-1',
      revision: 2,
      warnings: [],
    });
  });

  it.each([[{}], [undefined], [null], ['peru'], [[]]])('is content with nothing to read: %j', (body) => {
    expect(readCancellation(body, 'T-1')).toMatchObject({
      senderTaskId: 'T-1',
      revision: undefined,
      warnings: [],
    });
  });

  it.each([['2'], [0], [1.5], [-1], [2_000_000], [null], [{}]])(
    'holds the number %j for absent and names it',
    (revision) => {
      const read = readCancellation({ revision }, 'T-1');
      expect(read).toMatchObject({
        revision: undefined,
        warnings: [{ field: 'revision', code: 'bad-value' }],
      });
    },
  );

  it('keeps a good number beside a bad reason', () => {
    expect(readCancellation({ revision: 2, reason: 7 }, 'T-1')).toMatchObject({
      revision: 2,
      warnings: [{ field: 'reason', raw: 7 }],
    });
  });

  it('names the task as a handover would, so that both meet', () => {
    expect(readCancellation({}, ' T-1 ')).toMatchObject({ senderTaskId: 'T-1' });
    expect(readCancellation({}, 'T\u00001')).toMatchObject({ senderTaskId: 'T\uFFFD1' });
  });

  it.each(['', '   ', 'x'.repeat(101)])('refuses the name "%s", which no task can have', (name) => {
    const read = readCancellation({}, name);
    expect(isRefusal(read) && read.refused).toBe('task-without-identity');
  });

  it('cannot be a way to what all objects share', () => {
    expect(readCancellation(JSON.parse('{"__proto__":{"revision":1}}'), 'T-1')).toMatchObject({
      revision: undefined,
    });
  });
});
