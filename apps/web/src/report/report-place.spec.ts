import { describe, expect, it } from '@jest/globals';
import { fragmentOfPeriod, periodIn } from './report-place.js';

describe('the period in the address', () => {
  it('is the one that was put there', () => {
    const period = { from: '2026-11-16', to: '2026-11-22' };
    expect(periodIn(fragmentOfPeriod(period))).toEqual(period);
  });

  it.each(['', '#/', '#/report', '#/task/2026-11-16/2026-11-22'])('is not said by %p', (fragment) => {
    expect(periodIn(fragment)).toEqual({});
  });

  it('may be said by its beginning alone', () => {
    expect(periodIn('#/report/2026-11-16')).toEqual({ from: '2026-11-16' });
  });

  it.each(['#/report/2026-02-30/2026-03-02', '#/report/yesterday/today', '#/report//'])(
    'counts as not said when there are no such days: %p',
    (fragment) => {
      expect(periodIn(fragment)).toEqual({});
    },
  );
});
