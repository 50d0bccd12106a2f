import type { Request } from 'express';
import { describe, expect, it } from '@jest/globals';
import { largestBody, textOf } from './message.js';

/** A request after the body was read as bytes, or not at all. */
function request(body: unknown): Request {
  return { body } as Request;
}

function bytes(...values: number[]): Request {
  return request(Buffer.from(values));
}

describe('the text of a body', () => {
  it('is what was sent, letter by letter', () => {
    const sent = '{"description":"Heikko olo, ääkköset ja 😀"}';
    expect(textOf(request(Buffer.from(sent)))).toBe(sent);
  });

  it('is empty when nothing was sent', () => {
    expect(textOf(request(undefined))).toBe('');
    expect(textOf(request({}))).toBe('');
    expect(textOf(request(Buffer.alloc(0)))).toBe('');
  });

  it('does without the mark that some systems put first', () => {
    expect(textOf(bytes(0xef, 0xbb, 0xbf, 0x7b, 0x7d))).toBe('{}');
  });

  it.each([
    ['half a letter', [0x7b, 0xc3]],
    ['Latin-1', [0xe4, 0x7d]],
    ['an overlong zero', [0xc0, 0x80]],
    ['half a surrogate pair', [0xed, 0xa0, 0xbd]],
    ['bytes that are never text', [0xff, 0xfe]],
  ])('is nothing for %s: guessing would change what was said', (_what, values) => {
    expect(textOf(bytes(...values))).toBeUndefined();
  });

  it('may be 64 KiB long', () => {
    expect(largestBody).toBe(65_536);
  });
});
