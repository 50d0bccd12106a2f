import { describe, expect, it } from '@jest/globals';
import { afterFailure, NO_FAILURES } from './back-off.js';

function waitsAfter(...runs: readonly number[]): number[] {
  const waits: number[] = [];
  runs.reduce((backOff, ranMs) => {
    const next = afterFailure(backOff, ranMs);
    waits.push(next.waitMs);
    return next;
  }, NO_FAILURES);
  return waits;
}

describe('the pause before a server is started again', () => {
  it('doubles from a quarter of a second to five seconds', () => {
    expect(waitsAfter(10, 10, 10, 10, 10, 10, 10)).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000]);
  });

  it('is short again after a run of thirty seconds', () => {
    expect(waitsAfter(10, 10, 30_000, 29_999)).toEqual([250, 500, 250, 500]);
  });

  it('counts the failures in a row', () => {
    expect(afterFailure(afterFailure(NO_FAILURES, 0), 0).failures).toBe(2);
  });
});
