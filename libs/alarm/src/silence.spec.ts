import { describe, expect, it } from '@jest/globals';
import { isWatchdogSilent, type WatchdogSigns } from './silence.js';

function silent(other: Partial<WatchdogSigns>): boolean {
  return isWatchdogSilent({ age: 1000, lookedFor: 60_000, answeredFor: Number.POSITIVE_INFINITY, ...other });
}

describe('a watchdog', () => {
  it('is silent when its last beat is older than eight seconds', () => {
    expect(silent({ age: 1000 })).toBe(false);
    expect(silent({ age: 8000 })).toBe(false);
    expect(silent({ age: 8001 })).toBe(true);
  });

  it('that never beat is silent once it has had the time to start', () => {
    expect(silent({ age: undefined, lookedFor: 14_999 })).toBe(false);
    expect(silent({ age: undefined, lookedFor: 15_000 })).toBe(true);
  });

  it('of an earlier run gets the same time', () => {
    expect(silent({ age: 86_400_000, lookedFor: 1000 })).toBe(false);
    expect(silent({ age: 86_400_000, lookedFor: 15_000 })).toBe(true);
  });

  it('gets a moment after the database was away, for it could not beat either', () => {
    expect(silent({ age: 20_000, answeredFor: 3999 })).toBe(false);
    expect(silent({ age: 20_000, answeredFor: 4000 })).toBe(true);
  });
});
