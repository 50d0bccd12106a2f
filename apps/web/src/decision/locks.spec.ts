import { describe, expect, it } from '@jest/globals';
import { taskStates } from '@tilanne/task';
import { lockOf, shownActs, type Situation } from './locks.js';

const calm: Situation = {
  ...{ state: 'triaged', may: true, proposed: 'kotas', freshness: 'fresh', unconfirmed: false },
  ...{ flagged: false, otherClaim: null, missing: 0, decided: false },
};

const claim = { user: 'hoitaja2', by: 'Heikki Hoitaja', since: '2026-11-22T12:00:00.000Z', stale: false };

const told = (more: Partial<Situation>) =>
  shownActs({ ...calm, ...more }).map(({ act, lock }) => (lock ? `${act} (${lock})` : act));

describe('the acts of a task', () => {
  it('are to confirm, another destination, an ambulance and 112', () => {
    expect(told({})).toEqual(['confirm', 'other', 'ambulance', 'upgrade']);
  });

  it('have nothing to confirm without a certain proposal, or once something is decided', () => {
    expect(told({ proposed: null })).toEqual(['other', 'ambulance', 'upgrade']);
    expect(told({ decided: true, state: 'referred' })).toEqual(['other', 'ambulance', 'upgrade']);
  });

  it('are none for those who may not decide, and none when the task is over', () => {
    expect(told({ may: false })).toEqual([]);
    for (const state of ['closed', 'cancelled', 'upgraded'] as const) expect(told({ state })).toEqual([]);
  });

  it.each([
    ['silent', { freshness: 'stale' }],
    ['silent', { freshness: 'connecting' }],
    ['unconfirmed', { unconfirmed: true }],
    ['red-flag', { flagged: true }],
    ['claimed', { otherClaim: claim }],
    ['claimed', { otherClaim: { ...claim, stale: true } }],
  ] as const)('are locked for a diversion: %s', (lock, more) => {
    expect(told(more)).toEqual([`confirm (${lock})`, `other (${lock})`, 'ambulance', 'upgrade']);
  });

  it('are locked while facts are missing that could change what is not certain', () => {
    expect(told({ proposed: null, missing: 2 })).toEqual(['other (facts)', 'ambulance', 'upgrade']);
    expect(lockOf({ ...calm, missing: 2 })).toBeNull();
  });

  it('are not locked by a line that is only late', () => {
    expect(lockOf({ ...calm, freshness: 'late' })).toBeNull();
  });

  it('confirm an ambulance or 112 whatever locks the rest', () => {
    const all = { freshness: 'stale', flagged: true, otherClaim: claim, unconfirmed: true } as const;
    for (const proposed of ['ambulance', 'upgrade-112'] as const)
      expect(told({ ...all, proposed })[0]).toBe('confirm');
  });

  it('never lock an ambulance and 112 in any state on the board', () => {
    for (const state of taskStates) {
      const acts = shownActs({ ...calm, state, freshness: 'stale', flagged: true, otherClaim: claim });
      for (const { act, lock } of acts)
        if (act === 'ambulance' || act === 'upgrade') expect([state, act, lock]).toEqual([state, act, null]);
    }
  });
});
