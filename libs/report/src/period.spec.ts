import { describe, expect, it } from '@jest/globals';
import { dayOf, daysOf, periodOf, periodSchema } from './period.js';

const today = '2026-11-22';

describe('the period of a report', () => {
  it('is the last seven days when none is asked for', () => {
    expect(periodOf({}, today)).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  });

  it('lasts until today when only its beginning is asked for', () => {
    expect(periodOf({ from: '2026-11-01' }, today)).toEqual({ from: '2026-11-01', to: '2026-11-22' });
  });

  it('is the seven days before its end when only that is asked for', () => {
    expect(periodOf({ to: '2026-03-02' }, today)).toEqual({ from: '2026-02-24', to: '2026-03-02' });
  });

  it('may be one day', () => {
    const period = periodOf({ from: today, to: today }, today);
    expect(period).toEqual({ from: today, to: today });
  });

  it('is refused when it ends before it begins', () => {
    expect(periodOf({ from: '2026-11-02', to: '2026-11-01' }, today)).toMatchObject({
      field: 'from',
      code: 'after-to',
    });
    expect(periodOf({ from: '2026-11-23' }, today)).toMatchObject({ field: 'from', code: 'after-to' });
  });

  it('may be a leap year and not a day more', () => {
    expect(periodOf({ from: '2028-01-01', to: '2028-12-31' }, today)).toMatchObject({ from: '2028-01-01' });
    expect(periodOf({ from: '2028-01-01', to: '2029-01-01' }, today)).toMatchObject({ code: 'too-long' });
  });

  it.each(['2026-02-30', '22.11.2026', '2026-11-22T00:00:00Z', ''])('is not made of %s', (from) => {
    expect(periodSchema.safeParse({ from }).success).toBe(false);
  });

  it('is asked for by nothing but its days', () => {
    expect(periodSchema.safeParse({ organisation: 'kainuu' }).success).toBe(false);
  });
});

describe('the days of a period', () => {
  it('are all there, over the end of a month and of a year', () => {
    expect(daysOf({ from: '2026-12-30', to: '2027-01-02' })).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ]);
  });

  it('are all there once, also where the clock changes', () => {
    for (const [from, to] of [
      ['2026-03-28', '2026-03-30'],
      ['2026-10-24', '2026-10-26'],
    ] as const)
      expect(new Set(daysOf({ from, to })).size).toBe(3);
  });

  it('begin at midnight of the centre, in winter and in summer', () => {
    expect(dayOf(Date.parse('2026-11-21T21:59:59.999Z'))).toBe('2026-11-21');
    expect(dayOf(Date.parse('2026-11-21T22:00:00Z'))).toBe('2026-11-22');
    expect(dayOf(Date.parse('2026-06-30T20:59:59.999Z'))).toBe('2026-06-30');
    expect(dayOf(Date.parse('2026-06-30T21:00:00Z'))).toBe('2026-07-01');
  });
});
