import { describe, expect, it } from '@jest/globals';
import { atMinute, knownTask } from '../../../test/task/known-tasks.js';
import { calledOff, closed, isTakenBack, progressed, raisedUnsent, returned, sentState } from './course.js';
import { decisionOutcomes } from './outcome.js';
import { mayFollow } from './states.js';

const now = atMinute(40);

const referred = knownTask({ state: 'referred' });

describe('a decided task', () => {
  it.each(decisionOutcomes)('goes to a state that may follow once it is sent to %s', (outcome) => {
    expect(mayFollow('confirmed', sentState(outcome))).toBe(true);
  });

  it('comes back with its original clock, marked, rung for and alarmed', () => {
    const change = returned(referred, now);
    expect(change).toMatchObject({
      ...{ event: 'task.returned', ring: true, alarm: 'referral-returned' },
      task: { state: 'received', createdAt: referred.createdAt, receivedAt: referred.receivedAt },
    });
    expect(change.task.marks).toContain('returned');
    expect(returned(change.task, now).task.marks.filter((mark) => mark === 'returned')).toHaveLength(1);
  });

  it('is a notice again when it was raised before its diversion was sent', () => {
    expect(raisedUnsent(knownTask({ state: 'confirmed' }), now)).toMatchObject({
      ...{ event: 'task.raised', ring: false, alarm: 'raised-to-ab' },
      task: { state: 'notice' },
    });
  });

  it('goes a step further, and ends', () => {
    expect(progressed(referred, 'accepted', now)).toMatchObject({
      ...{ event: 'task.progressed', ring: false, alarm: null },
      task: { state: 'accepted', changedAt: now },
    });
    expect(closed(referred, now)).toMatchObject({ event: 'task.closed', task: { state: 'closed' } });
  });

  it('is called off by a person once its sender has taken it back', () => {
    expect(isTakenBack(knownTask({ revision: 2, cancelledRevision: 1 }))).toBe(false);
    expect(isTakenBack(knownTask({ revision: 2, cancelledRevision: 2 }))).toBe(true);
    expect(calledOff(referred, now)).toMatchObject({ event: 'task.cancelled', task: { state: 'cancelled' } });
  });
});
