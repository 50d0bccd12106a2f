import { describe, expect, it } from '@jest/globals';
import { arrival, atMinute, knownTask, readOf } from '../../../test/task/known-tasks.js';
import { receive, type TaskChange } from './receive.js';
import { taskStates } from './states.js';

const later = arrival({ now: atMinute(10), newId: '00000000-0000-4000-8000-00000000000b' });

function told({ task, reception, event, ring, alarm }: TaskChange) {
  return { state: task.state, reception, event, ring, alarm };
}

const silent = { reception: 'ignored', event: null, ring: false, alarm: null };

describe('an older revision', () => {
  it.each(taskStates)('of a task that is %s changes nothing, whatever its class', (state) => {
    const known = knownTask({ state, revision: 5 });
    for (const stated of ['A', 'D', undefined]) {
      const change = receive(known, readOf({ revision: 4, class: stated, address: 'Muualla 2' }), later);
      expect(told(change)).toEqual({ state, ...silent });
      expect(change.task).toBe(known);
    }
  });
});

describe('the same revision again', () => {
  it.each(taskStates)('with the same content changes nothing of a task that is %s', (state) => {
    const known = knownTask({ state });
    const change = receive(known, readOf(), later);
    expect(told(change)).toEqual({ state, ...silent });
    expect(change.task).toBe(known);
  });

  it.each(taskStates)('with another content is ignored and marked on a task that is %s', (state) => {
    const known = knownTask({ state });
    const change = receive(known, readOf({ address: 'Muualla 2' }), later);
    expect(told(change)).toEqual({ ...silent, state, event: 'task.marked' });
    expect(change.task).toEqual({
      ...known,
      changedAt: later.now,
      marks: [...known.marks, 'conflicting-revision'],
    });
  });

  it.each(['received', 'triaged', 'referred', 'advised'] as const)(
    'that raises a task that is %s to A is taken all the same: it becomes a notice and alarms',
    (state) => {
      const change = receive(knownTask({ state }), readOf({ class: 'A' }), later);
      expect(told(change)).toEqual({
        state: 'notice',
        reception: 'updated',
        event: 'task.raised',
        ring: false,
        alarm: 'raised-to-ab',
      });
      expect(change.task.marks).toEqual(expect.arrayContaining(['raised-to-ab', 'conflicting-revision']));
    },
  );

  it('that would raise a cancelled task is only marked', () => {
    const change = receive(knownTask({ state: 'cancelled' }), readOf({ class: 'A' }), later);
    expect(told(change)).toMatchObject({ state: 'cancelled', reception: 'ignored', alarm: null });
  });
});
