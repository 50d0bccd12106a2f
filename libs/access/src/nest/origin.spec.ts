import { describe, expect, it } from '@jest/globals';
import { isOwnOrigin } from './origin.js';

function from(origin: string | undefined, host = 'tilanne.example:4100', allowed?: string): boolean {
  return isOwnOrigin({ headers: { host, ...(origin === undefined ? {} : { origin }) } }, allowed);
}

describe('isOwnOrigin', () => {
  it('takes a page of this server', () => {
    expect(from('http://tilanne.example:4100')).toBe(true);
    expect(from('https://tilanne.example', 'tilanne.example')).toBe(true);
    expect(from('https://tilanne.example:443', 'tilanne.example')).toBe(true);
  });

  it('takes a request that comes from no page', () => {
    expect(from(undefined)).toBe(true);
  });

  it.each([
    'http://elsewhere.example',
    'http://tilanne.example',
    'http://tilanne.example:4101',
    'http://tilanne.example:4100.elsewhere.example',
    'http://elsewhere.example/tilanne.example:4100',
    'http://tilanne.example:4100@elsewhere.example',
    'null',
    '',
    'file://',
    'not an origin',
  ])('refuses a page of %s', (origin) => {
    expect(from(origin)).toBe(false);
  });

  it('takes the origins that were allowed, and no others', () => {
    const allowed = 'https://board.example, https://other.example';
    expect(from('https://board.example', 'tilanne.example', allowed)).toBe(true);
    expect(from('https://other.example', 'tilanne.example', allowed)).toBe(true);
    expect(from('https://board.example.evil', 'tilanne.example', allowed)).toBe(false);
    expect(from('http://board.example', 'tilanne.example', allowed)).toBe(false);
  });

  it('does not take an empty origin for one that was allowed', () => {
    expect(from('', 'tilanne.example', '')).toBe(false);
    expect(from('', 'tilanne.example', 'https://board.example,')).toBe(false);
  });

  it('refuses a page when nobody says which server was asked', () => {
    expect(isOwnOrigin({ headers: { origin: 'http://tilanne.example' } }, undefined)).toBe(false);
  });
});
