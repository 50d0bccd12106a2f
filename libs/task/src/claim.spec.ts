import { describe, expect, it } from '@jest/globals';
import { atMinute } from '../../../test/task/known-tasks.js';
import { claimed, claimStaleAfter, claimSummaryOf, isStale, type Claim } from './claim.js';

const helmi = { userName: 'hoitaja', name: 'Helmi Hoitaja' };

const heikki = { userName: 'hoitaja2', name: 'Heikki Hoitaja' };

const wanted = { organisationId: 'pohde', taskId: 'a', takeOver: false };

const now = atMinute(5);

const held: Claim = {
  ...{ organisationId: 'pohde', taskId: 'a', ...helmi },
  since: now,
  beatAt: now,
  staleAt: null,
};

const fresh = new Date(now.getTime() + claimStaleAfter);

const silent = new Date(fresh.getTime() + 1);

describe('a claim', () => {
  it('goes to who asks first, and is told to the others', () => {
    expect(claimed(undefined, wanted, helmi, now)).toEqual({ claim: held, told: true });
  });

  it('is renewed by its holder without telling anybody', () => {
    expect(claimed(held, wanted, helmi, fresh)).toEqual({ claim: { ...held, beatAt: fresh }, told: false });
  });

  it('that others were told is silent is told to live again', () => {
    const stale = { ...held, staleAt: silent };
    expect(claimed(stale, wanted, helmi, silent)).toEqual({ claim: { ...held, beatAt: silent }, told: true });
  });

  it('stands against others while its holder is heard of, even when they would take it over', () => {
    expect(claimed(held, wanted, heikki, fresh)).toEqual({ heldBy: held, stale: false });
    expect(claimed(held, { ...wanted, takeOver: true }, heikki, fresh)).toEqual({
      heldBy: held,
      stale: false,
    });
  });

  it('that is silent is taken over only by who says so', () => {
    expect(claimed(held, wanted, heikki, silent)).toEqual({ heldBy: held, stale: true });
    expect(claimed(held, { ...wanted, takeOver: true }, heikki, silent)).toEqual({
      claim: { ...held, ...heikki, since: silent, beatAt: silent },
      told: true,
    });
  });

  it('is stale a moment after 45 seconds without a heartbeat', () => {
    expect(claimStaleAfter).toBe(45_000);
    expect(isStale(held, fresh)).toBe(false);
    expect(isStale(held, silent)).toBe(true);
  });

  it('is told with the holder’s name and whether it is silent', () => {
    expect(claimSummaryOf({ ...held, staleAt: silent })).toEqual({
      user: 'hoitaja',
      by: 'Helmi Hoitaja',
      since: now.toISOString(),
      stale: true,
    });
  });
});
