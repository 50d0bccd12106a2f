import { describe, expect, it } from '@jest/globals';
import { sessionHours, signInSchema } from './session.js';

describe('what is sent to sign in', () => {
  it('is a user and a password', () => {
    expect(signInSchema.parse({ user: ' hoitaja ', password: ' with spaces ' })).toEqual({
      user: 'hoitaja',
      password: ' with spaces ',
    });
  });

  it.each([
    [{}],
    [{ user: 'hoitaja' }],
    [{ user: '', password: 'x' }],
    [{ user: 'hoitaja', password: '' }],
    [{ user: 'x'.repeat(81), password: 'x' }],
    [{ user: 'hoitaja', password: 'x'.repeat(201) }],
    [{ user: ['hoitaja'], password: 'x' }],
    [{ user: 'hoitaja', password: { $ne: '' } }],
    [{ user: 'hoitaja', password: 'x', role: 'admin' }],
    [null],
  ])('is refused as %j', (given) => {
    expect(signInSchema.safeParse(given).success).toBe(false);
  });
});

describe('a session', () => {
  it('outlives one shift of twelve hours and not two of eight', () => {
    expect(sessionHours).toBeGreaterThan(12);
    expect(sessionHours).toBeLessThan(16);
  });
});
