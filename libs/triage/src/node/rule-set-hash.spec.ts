import { describe, expect, it } from '@jest/globals';
import { ruleSetHash } from './rule-set-hash.js';

const texts = [
  { file: 'a.dmn', text: 'one\ntwo' },
  { file: 'facts.json', text: '{}' },
];

describe('The hash of a rule set', () => {
  it('is SHA-256 in hex, and the same for the same files in any order', () => {
    expect(ruleSetHash(texts)).toMatch(/^[0-9a-f]{64}$/);
    expect(ruleSetHash(texts.toReversed())).toBe(ruleSetHash(texts));
  });

  it('does not depend on how a system ends its lines', () => {
    const elsewhere = [{ file: 'a.dmn', text: '\uFEFFone\r\ntwo' }, ...texts.slice(1)];
    expect(ruleSetHash(elsewhere)).toBe(ruleSetHash(texts));
  });

  it.each([
    ['a letter', [{ file: 'a.dmn', text: 'one\ntwo.' }, ...texts.slice(1)]],
    ['a file name', [{ file: 'b.dmn', text: 'one\ntwo' }, ...texts.slice(1)]],
    ['a file more', [...texts, { file: 'z.dmn', text: '' }]],
    [
      'text moved from one file to the next',
      [
        { file: 'a.dmn', text: 'one' },
        { file: 'facts.json', text: '\ntwo{}' },
      ],
    ],
  ])('changes with %s', (_, changed) => {
    expect(ruleSetHash(changed)).not.toBe(ruleSetHash(texts));
  });
});
