import { describe, expect, it } from '@jest/globals';
import { arrival, atMinute, knownTask, readOf } from '../../../test/task/known-tasks.js';
import { receive, type TaskChange } from './receive.js';
import type { Task } from './task.js';

const later = arrival({ now: atMinute(10), newId: '00000000-0000-4000-8000-00000000000b' });

function revised(known: Task, body: Readonly<Record<string, unknown>>): TaskChange {
  return receive(known, readOf({ revision: 2, ...body }), later);
}

function told({ task, reception, event, ring, alarm }: TaskChange) {
  return { state: task.state, reception, event, ring, alarm };
}

describe('a newer revision of a task that waits', () => {
  it.each(['received', 'triaged'] as const)('and is %s takes its place and is triaged anew', (state) => {
    const change = revised(knownTask({ state }), { address: 'Muualla 2', age: 80 });
    expect(told(change)).toEqual({
      state: 'received',
      reception: 'updated',
      event: 'task.revised',
      ring: true,
      alarm: null,
    });
    expect(change.task).toMatchObject({ revision: 2, handover: { address: 'Muualla 2', age: 80 } });
    expect(change.task.changedAt).toEqual(later.now);
  });

  it.each(['received', 'triaged'] as const)('and is %s raises it to a notice that alarms', (state) => {
    for (const stated of ['A', 'B']) {
      const change = revised(knownTask({ state }), { class: stated });
      expect(told(change)).toEqual({
        state: 'notice',
        reception: 'updated',
        event: 'task.raised',
        ring: false,
        alarm: 'raised-to-ab',
      });
      expect(change.task.marks).toContain('raised-to-ab');
    }
  });

  it('keeps its identity, its answers and the time it came', () => {
    const known = knownTask({ answersVersion: 3 });
    expect(revised(known, {}).task).toMatchObject({
      id: known.id,
      answersVersion: 3,
      receivedAt: known.receivedAt,
      createdAt: known.createdAt,
    });
  });

  it('never moves its clock to a later time, only to an earlier one', () => {
    const known = knownTask();
    expect(revised(known, { createdAt: '2026-11-22T12:05:00Z' }).task.createdAt).toEqual(known.createdAt);
    expect(revised(known, { createdAt: '2026-11-22T11:00:00Z' }).task.createdAt).toEqual(
      new Date('2026-11-22T11:00:00Z'),
    );
  });

  it('shows what is wrong now and no longer what was', () => {
    const known = knownTask({}, { class: undefined, age: 'x' });
    expect(known.marks).toEqual(expect.arrayContaining(['class-missing', 'bad-values']));
    const { task } = revised(known, {});
    expect(task.marks).not.toContain('class-missing');
    expect(task.marks).not.toContain('bad-values');
    expect(task.warnings).toEqual([]);
  });

  it('keeps the marks of its history', () => {
    const known = knownTask({ marks: ['repeat-contact', 'by-hand', 'reopened', 'conflicting-revision'] });
    const { marks } = revised(known, {}).task;
    expect(marks).toEqual(expect.arrayContaining(['repeat-contact', 'by-hand', 'reopened']));
    expect(marks).not.toContain('conflicting-revision');
  });

  it('links the contacts that it brings to light, and keeps those that were known', () => {
    const known = knownTask({ links: ['one'] });
    const { task } = receive(known, readOf({ revision: 2 }), arrival({ earlier: ['two', 'one'] }));
    expect(task.links).toEqual(['one', 'two']);
    expect(task.marks).toContain('repeat-contact');
  });

  it('with a class that cannot be read is held to the stricter clock', () => {
    const { task } = revised(knownTask(), { class: 'd' });
    expect(task.urgencyClass).toBeNull();
    expect(task.marks).toEqual(expect.arrayContaining(['class-missing', 'bad-values']));
  });
});

describe('a newer revision of a notice', () => {
  const notice = knownTask({ marks: ['raised-to-ab'] }, { class: 'A' });

  it.each(['A', 'B'])('of class %s leaves it one, without a second alarm', (stated) => {
    expect(told(revised(notice, { class: stated }))).toEqual({
      state: 'notice',
      reception: 'updated',
      event: 'task.revised',
      ring: false,
      alarm: null,
    });
  });

  it.each(['C', 'D'])('of class %s makes it a task to be triaged', (stated) => {
    const change = revised(notice, { class: stated });
    expect(told(change)).toEqual({
      state: 'received',
      reception: 'updated',
      event: 'task.lowered',
      ring: true,
      alarm: null,
    });
    expect(change.task.marks).not.toContain('raised-to-ab');
  });

  it.each([undefined, 'd', 7])(
    'with the class %p lowers nothing: what cannot be read is no all-clear',
    (stated) => {
      const change = revised(notice, { class: stated });
      expect(told(change)).toMatchObject({ state: 'notice', event: 'task.revised', ring: false });
      expect(change.task.marks).toEqual(expect.arrayContaining(['raised-to-ab', 'class-missing']));
    },
  );

  it('stays one when the class is first lost and then urgent again', () => {
    const lost = revised(notice, { class: undefined }).task;
    expect(told(revised(lost, { revision: 3, class: 'A' }))).toMatchObject({ state: 'notice', alarm: null });
  });
});
