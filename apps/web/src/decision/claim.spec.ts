import { describe, expect, it } from '@jest/globals';
import { claimOfOther, holdingOf } from './claim.js';

const claim = { user: 'hoitaja', by: 'Helmi Hoitaja', since: '2026-11-22T12:00:00.000Z', stale: false };

describe('who has a task', () => {
  it('is nobody, oneself, another, or another who has gone silent', () => {
    expect(holdingOf(null, 'hoitaja')).toBe('free');
    expect(holdingOf(claim, 'hoitaja')).toBe('mine');
    expect(holdingOf(claim, 'hoitaja2')).toBe('other');
    expect(holdingOf({ ...claim, stale: true }, 'hoitaja2')).toBe('silent');
  });

  it('is still oneself when one’s own heartbeat was late', () => {
    expect(holdingOf({ ...claim, stale: true }, 'hoitaja')).toBe('mine');
  });

  it('is another only for others', () => {
    expect(claimOfOther(claim, 'hoitaja')).toBeNull();
    expect(claimOfOther(claim, 'hoitaja2')).toBe(claim);
    expect(claimOfOther(null, 'hoitaja2')).toBeNull();
  });
});
