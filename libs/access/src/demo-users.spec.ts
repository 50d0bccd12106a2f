import { describe, expect, it } from '@jest/globals';
import { demoUserNamed, demoUsers } from './demo-users.js';
import { roles } from './role.js';

describe('the demo users', () => {
  it('are one for each role', () => {
    expect(demoUsers.map(({ role }) => role)).toEqual([...roles]);
  });

  it('are found by their name, however it is written', () => {
    for (const known of demoUsers) {
      expect(demoUserNamed(known.user)).toBe(known);
      expect(demoUserNamed(`  ${known.user.toUpperCase()} `)).toBe(known);
    }
  });

  it.each(['', 'root', 'hoitaja2', 'helmi hoitaja', 'constructor'])('are nobody else: "%s"', (user) => {
    expect(demoUserNamed(user)).toBeUndefined();
  });

  it('have no passwords of their own', () => {
    for (const known of demoUsers) expect(Object.keys(known).sort()).toEqual(['name', 'role', 'user']);
  });
});
