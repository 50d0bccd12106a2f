import { describe, expect, it } from '@jest/globals';
import { demoUserNamed, demoUsers } from './demo-users.js';
import { roles } from './role.js';

describe('the demo users', () => {
  it('have every role among them, and each a name of their own', () => {
    expect([...new Set(demoUsers.map(({ role }) => role))]).toEqual([...roles]);
    expect(new Set(demoUsers.map(({ user }) => user)).size).toBe(demoUsers.length);
  });

  it('have a place exactly where the role is bound to one', () => {
    const placed = demoUsers.filter(({ place }) => place !== undefined).map(({ role }) => role);
    expect(new Set(placed)).toEqual(new Set(['crew', 'destination']));
    expect(placed).toHaveLength(
      demoUsers.filter(({ role }) => role === 'crew' || role === 'destination').length,
    );
  });

  it('are found by their name, however it is written', () => {
    for (const known of demoUsers) {
      expect(demoUserNamed(known.user)).toBe(known);
      expect(demoUserNamed(`  ${known.user.toUpperCase()} `)).toBe(known);
    }
  });

  it.each(['', 'root', 'hoitaja9', 'helmi hoitaja', 'constructor'])('are nobody else: "%s"', (user) => {
    expect(demoUserNamed(user)).toBeUndefined();
  });

  it('have no passwords of their own', () => {
    for (const known of demoUsers)
      expect(Object.keys(known).sort()).toEqual(
        known.place === undefined ? ['name', 'role', 'user'] : ['name', 'place', 'role', 'user'],
      );
  });
});
