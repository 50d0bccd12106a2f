import { describe, expect, it } from '@jest/globals';
import { acknowledge, summaryOf, type Alarm } from './alarm.js';

const raised: Alarm = {
  organisationId: 'pohde',
  id: 'x',
  kind: 'raised-to-ab',
  subjectId: 'a',
  raisedAt: new Date('2026-11-22T12:00:00Z'),
  acknowledgedAt: null,
  acknowledgedBy: null,
};

const soon = new Date('2026-11-22T12:00:05Z');

const later = new Date('2026-11-22T12:05:00Z');

describe('an alarm', () => {
  it('stands until a person acknowledges it by name', () => {
    expect(acknowledge(raised, 'Helmi Hoitaja', soon)).toEqual({
      ...raised,
      acknowledgedAt: soon,
      acknowledgedBy: 'Helmi Hoitaja',
    });
    expect(raised.acknowledgedAt).toBeNull();
  });

  it('keeps the first acknowledgement: who came later changes nothing', () => {
    const first = acknowledge(raised, 'Helmi Hoitaja', soon);
    expect(acknowledge(first, 'Veikko Vuorovastaava', later)).toBe(first);
  });

  it('is told without its organisation, instants as text', () => {
    expect(summaryOf(acknowledge(raised, 'Helmi Hoitaja', soon))).toEqual({
      id: 'x',
      kind: 'raised-to-ab',
      subjectId: 'a',
      raisedAt: '2026-11-22T12:00:00.000Z',
      acknowledgedAt: '2026-11-22T12:00:05.000Z',
      acknowledgedBy: 'Helmi Hoitaja',
    });
    expect(summaryOf(raised)).toMatchObject({ acknowledgedAt: null, acknowledgedBy: null });
  });
});
