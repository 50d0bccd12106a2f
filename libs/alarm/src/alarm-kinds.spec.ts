import { describe, expect, it } from '@jest/globals';
import { alarmKind, alarmKinds, centreSubject, isAboutCentre } from './alarm-kinds.js';

describe('the kinds of alarms', () => {
  it('have at most three levels, and each an owner', () => {
    const levels = new Set(alarmKinds.map((kind) => alarmKind(kind).level));
    expect([...levels].every((level) => [1, 2, 3].includes(level))).toBe(true);
    expect(alarmKinds.filter((kind) => !['nurse', 'shift-lead'].includes(alarmKind(kind).owner))).toEqual([]);
  });

  it('are events where a person or a sender did something, and conditions where something is not done', () => {
    expect(alarmKinds.filter((kind) => alarmKind(kind).nature === 'event')).toEqual([
      'urgent-notice',
      'raised-to-ab',
      'order-refused',
      'referral-returned',
    ]);
  });

  it('give the highest level to a centre that is blind', () => {
    expect(alarmKind('watchdog-silent')).toEqual({ level: 1, owner: 'shift-lead', nature: 'condition' });
    expect(alarmKind('path-broken')).toEqual({ level: 1, owner: 'shift-lead', nature: 'condition' });
  });

  it('are about a task, or about the centre itself', () => {
    expect(isAboutCentre({ subjectId: centreSubject })).toBe(true);
    expect(isAboutCentre({ subjectId: 'ad0e0b6e-43a1-4b7e-8ad5-9f0a0b0f8a11' })).toBe(false);
  });
});
