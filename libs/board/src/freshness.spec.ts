import { describe, expect, it } from '@jest/globals';
import { freshnessLimits, freshnessOf, heartbeatEvery } from './freshness.js';

describe('freshnessOf', () => {
  it.each([
    [0, 'fresh'],
    [4_999, 'fresh'],
    [5_000, 'late'],
    [29_999, 'late'],
    [30_000, 'stale'],
    [Number.POSITIVE_INFINITY, 'stale'],
  ] as const)('calls an age of %d ms %s', (age, freshness) => {
    expect(freshnessOf(age)).toBe(freshness);
  });

  it('leaves room for a lost heartbeat before a screen counts as late', () => {
    expect(2 * heartbeatEvery).toBeLessThan(freshnessLimits.late);
  });
});
