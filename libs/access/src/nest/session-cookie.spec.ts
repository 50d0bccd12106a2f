import { describe, expect, it } from '@jest/globals';
import { sessionCookie, tokenOf } from './session-cookie.js';

const token = 'aB3_-xyz'.repeat(5);

function attributes(header: string): string[] {
  return header.split('; ').slice(1).sort();
}

describe('the cookie of a session', () => {
  it('carries the token out of reach of scripts and other sites', () => {
    const header = sessionCookie(token, true);
    expect(header).toMatch(new RegExp(`^tilanne-session=${token};`));
    expect(attributes(header)).toEqual(['HttpOnly', 'Max-Age=50400', 'Path=/', 'SameSite=Strict', 'Secure']);
  });

  it('is kept on an unencrypted line only where there is no other', () => {
    expect(attributes(sessionCookie(token, false))).not.toContain('Secure');
  });

  it('ends at once with an empty token', () => {
    const header = sessionCookie('', true);
    expect(header).toMatch(/^tilanne-session=;/);
    expect(attributes(header)).toContain('Max-Age=0');
  });

  it('is read back among others', () => {
    const cookie = `theme=night; ${sessionCookie(token, true).split(';')[0] ?? ''}; x=1`;
    expect(tokenOf({ headers: { cookie } })).toBe(token);
  });

  it.each([undefined, '', 'theme=night', 'tilanne-session2=x', 'tilanne-session', '%%%=;;=;'])(
    'is not found in "%s"',
    (cookie) => {
      expect(tokenOf({ headers: cookie === undefined ? {} : { cookie } })).toBeUndefined();
    },
  );
});
