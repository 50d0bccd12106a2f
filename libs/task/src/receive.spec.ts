import { describe, expect, it } from '@jest/globals';
import { arrival, atMinute, onlyCancelled, readOf } from '../../../test/task/known-tasks.js';
import { receive, type TaskChange } from './receive.js';

const later = arrival({ now: atMinute(10), newId: '00000000-0000-4000-8000-00000000000b' });

function told({ task, reception, event, ring, alarm }: TaskChange) {
  return { state: task.state, reception, event, ring, alarm };
}

describe('a task that nobody knows yet', () => {
  it.each(['C', 'D', undefined])('of class %p is received and rung for', (stated) => {
    const change = receive(undefined, readOf({ class: stated }), arrival());
    expect(told(change)).toEqual({
      state: 'received',
      reception: 'created',
      event: 'task.received',
      ring: true,
      alarm: null,
    });
  });

  it.each(['A', 'B'])(
    'of class %s is kept as a notice: it alarms at once and is never rung for',
    (stated) => {
      const change = receive(undefined, readOf({ class: stated }), arrival());
      expect(told(change)).toEqual({
        state: 'notice',
        reception: 'created',
        event: 'task.noticed',
        ring: false,
        alarm: 'urgent-notice',
      });
    },
  );

  it('keeps what came with it', () => {
    const { task } = receive(undefined, readOf({ age: 'x' }), arrival());
    expect(task).toMatchObject({
      organisationId: 'pohde',
      id: arrival().newId,
      senderTaskId: 'T-1',
      revision: 1,
      answersVersion: 0,
      code: '774',
      urgencyClass: 'D',
      cancelledRevision: 0,
      links: [],
      warnings: [{ field: 'age' }],
      handover: { address: 'Esimerkkikatu 1' },
    });
  });

  it('starts its clock at the sender’s creation time', () => {
    const { task } = receive(undefined, readOf({ createdAt: '2026-11-22T13:30:00+02:00' }), arrival());
    expect(task.createdAt).toEqual(new Date('2026-11-22T11:30:00Z'));
    expect(task.receivedAt).toEqual(arrival().now);
  });

  it('is not given more time by a clock that runs ahead', () => {
    const { task } = receive(undefined, readOf({ createdAt: '2026-11-23T12:00:00Z' }), arrival());
    expect(task.createdAt).toEqual(arrival().now);
  });

  it('shows without a class that the class is missing', () => {
    const { task } = receive(undefined, readOf({ class: undefined }), arrival());
    expect(task.urgencyClass).toBeNull();
    expect(task.marks).toContain('class-missing');
  });

  it('is linked to earlier contacts and marked for them', () => {
    const { task } = receive(undefined, readOf(), arrival({ earlier: ['one', 'two'] }));
    expect(task.links).toEqual(['one', 'two']);
    expect(task.marks).toContain('repeat-contact');
  });

  it('shows that it was entered by hand', () => {
    expect(receive(undefined, readOf(), arrival({ byHand: true })).task.marks).toContain('by-hand');
  });
});

describe('a task whose cancellation came first', () => {
  it('is kept as cancelled, with its content, and rings nobody', () => {
    const change = receive(onlyCancelled(1), readOf(), later);
    expect(told(change)).toEqual({
      state: 'cancelled',
      reception: 'cancelled',
      event: 'task.cancelled',
      ring: false,
      alarm: null,
    });
    expect(change.task).toMatchObject({
      revision: 1,
      code: '774',
      cancelledRevision: 1,
      id: onlyCancelled(1).id,
    });
    expect(change.task.marks).toContain('cancelled-before-created');
  });

  it('is kept as cancelled also when it is urgent: the sender has taken it back', () => {
    expect(told(receive(onlyCancelled(1), readOf({ class: 'A' }), later))).toMatchObject({
      state: 'cancelled',
      alarm: null,
    });
  });

  it('lives when it is newer than the cancellation', () => {
    const change = receive(onlyCancelled(1), readOf({ revision: 2 }), later);
    expect(told(change)).toMatchObject({ state: 'received', reception: 'created', ring: true });
    expect(change.task.marks).not.toContain('cancelled-before-created');
  });
});
