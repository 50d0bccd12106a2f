import { describe, expect, it } from '@jest/globals';
import { arrival, atMinute, decidedStates, knownTask, readOf } from '../../../test/task/known-tasks.js';
import { receive, type TaskChange } from './receive.js';
import { taskStates } from './states.js';
import type { Task } from './task.js';

const later = arrival({ now: atMinute(10), newId: '00000000-0000-4000-8000-00000000000b' });

function revised(known: Task, body: Readonly<Record<string, unknown>>): TaskChange {
  return receive(known, readOf({ revision: 2, ...body }), later);
}

function told({ task, reception, event, ring, alarm }: TaskChange) {
  return { state: task.state, reception, event, ring, alarm };
}

describe('a newer revision of a task that is over', () => {
  it.each(['cancelled', 'closed'] as const)('and %s reopens it', (state) => {
    const change = revised(knownTask({ state }), {});
    expect(told(change)).toEqual({
      state: 'received',
      reception: 'updated',
      event: 'task.reopened',
      ring: true,
      alarm: null,
    });
    expect(change.task.marks).toContain('reopened');
  });

  it.each(['cancelled', 'closed'] as const)('and %s reopens it as a notice when it is urgent', (state) => {
    expect(told(revised(knownTask({ state }), { class: 'B' }))).toMatchObject({
      state: 'notice',
      event: 'task.reopened',
      ring: false,
      alarm: 'urgent-notice',
    });
  });

  it('does not reopen it when the cancellation is newer: it stays cancelled as it last was', () => {
    const known = knownTask({ state: 'cancelled', cancelledRevision: 3 });
    const change = revised(known, { revision: 3, address: 'Muualla 2' });
    expect(told(change)).toEqual({
      state: 'cancelled',
      reception: 'cancelled',
      event: 'task.revised',
      ring: false,
      alarm: null,
    });
    expect(change.task).toMatchObject({ revision: 3, handover: { address: 'Muualla 2' } });
  });
});

describe('a newer revision of a task that somebody has decided', () => {
  it.each(decidedStates)('as %s leaves the decision and marks it', (state) => {
    const change = revised(knownTask({ state }), { address: 'Muualla 2' });
    expect(told(change)).toEqual({
      state,
      reception: 'updated',
      event: 'task.revised',
      ring: false,
      alarm: null,
    });
    expect(change.task.marks).toContain('changed-after-decision');
    expect(change.task.handover).toMatchObject({ address: 'Muualla 2' });
  });

  it.each(['referred', 'acknowledged', 'accepted', 'in-progress', 'advised'] as const)(
    'as %s takes it back as a notice when it is raised to A or B',
    (state) => {
      expect(told(revised(knownTask({ state }), { class: 'A' }))).toMatchObject({
        state: 'notice',
        event: 'task.raised',
        alarm: 'raised-to-ab',
      });
    },
  );

  it.each(['confirmed', 'assigned', 'upgraded'] as const)(
    'as %s alarms when it is raised to A or B, and calls no unit off',
    (state) => {
      const change = revised(knownTask({ state }), { class: 'A' });
      expect(told(change)).toMatchObject({ state, event: 'task.raised', alarm: 'raised-to-ab' });
      expect(change.task.marks).toEqual(expect.arrayContaining(['raised-to-ab', 'changed-after-decision']));
    },
  );

  it.each(decidedStates)(
    'as %s is taken even when a cancellation of that number was not followed',
    (state) => {
      const known = knownTask({ state, cancelledRevision: 2 });
      expect(told(revised(known, { class: 'A' }))).toMatchObject({
        event: 'task.raised',
        alarm: 'raised-to-ab',
      });
    },
  );
});

describe('whatever is received', () => {
  it('rings exactly for what is then to be triaged', () => {
    for (const state of taskStates) {
      for (const stated of ['A', 'C', undefined]) {
        const { task, ring } = revised(knownTask({ state }), { class: stated });
        expect([state, stated, ring]).toEqual([state, stated, task.state === 'received']);
      }
    }
  });

  it('alarms whenever something becomes urgent, from every state', () => {
    for (const state of taskStates) {
      if (state === 'notice') continue;
      const { alarm } = revised(knownTask({ state }), { class: 'B' });
      expect([state, alarm !== null]).toEqual([state, true]);
    }
  });
});
