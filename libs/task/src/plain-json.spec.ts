import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deepestNesting, keepableText, pathInWords, plainJson, shortened } from './plain-json.js';

const nul = '\u0000';
const loneHalf = '\ud83d';

/** `{"a":{"a":…}}`, so many levels deep. */
function nested(levels: number): unknown {
  return levels === 0 ? 'deepest' : { a: nested(levels - 1) };
}

describe('plainJson', () => {
  it('leaves harmless JSON as it is and warns of nothing', () => {
    const body = { a: [1, 'two', null, true, { b: -0.5 }], 'ä ö': '😀' };
    expect(plainJson(body)).toEqual({ value: body, warnings: [] });
  });

  it('makes a copy: what came in is never changed', () => {
    const body = { list: [{ text: `x${nul}` }] };
    plainJson(body);
    expect(body).toEqual({ list: [{ text: `x${nul}` }] });
  });

  it.each(['__proto__', 'constructor', 'prototype'])('drops the field %s and names it', (name) => {
    const body: unknown = JSON.parse(`{"caller":{"${name}":{"polluted":true}}}`);
    const { value, warnings } = plainJson(body);
    expect(value).toEqual({ caller: {} });
    expect(Object.getPrototypeOf((value as { caller: object }).caller)).toBe(Object.prototype);
    expect(warnings).toEqual([
      { field: `caller.${name}`, code: 'forbidden-field', message: 'This field name is not allowed' },
    ]);
  });

  it('does not let a body reach what all objects share', () => {
    plainJson(JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('replaces characters that PostgreSQL cannot keep, and says where', () => {
    const { value, warnings } = plainJson({ a: `one${nul}two`, b: [`half ${loneHalf}`] });
    expect(value).toEqual({ a: 'one\uFFFDtwo', b: ['half \uFFFD'] });
    expect(warnings.map(({ field, code }) => [field, code])).toEqual([
      ['a', 'unreadable-character'],
      ['b[0]', 'unreadable-character'],
    ]);
  });

  it('replaces such characters in names of fields as well', () => {
    expect(plainJson({ [`n${nul}`]: 1 }).value).toEqual({ 'n\uFFFD': 1 });
  });

  it('keeps what is nested as deep as allowed and drops what is deeper', () => {
    expect(plainJson(nested(deepestNesting)).warnings).toEqual([]);
    const { warnings } = plainJson(nested(deepestNesting + 1));
    expect(warnings).toMatchObject([{ field: 'a.a.a.a.a.a.a.a', code: 'nested-too-deep' }]);
  });

  it('is not brought down by the deepest nesting that a body of 64 KiB can hold', () => {
    const levels = 32 * 1024;
    const body: unknown = JSON.parse('['.repeat(levels) + ']'.repeat(levels));
    expect(plainJson(body).warnings).toHaveLength(1);
  });

  it('is not brought down by a long list', () => {
    const body = Array.from({ length: 30_000 }, (_, index) => index);
    expect(plainJson(body).value).toHaveLength(30_000);
  });

  it.each([[undefined], [null], ['text'], [3], [true]])('takes %p as it is', (given) => {
    expect(plainJson(given)).toEqual({ value: given, warnings: [] });
  });

  it('gives for any JSON what can be stored, and nothing more to take out the second time', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ stringUnit: fc.constantFrom('a', nul, loneHalf, '\udc00', '😀', '_') }),
        (body) => {
          const { value } = plainJson(body);
          const text = JSON.stringify(value) as string | undefined;
          expect(text ?? '').not.toMatch(/\\u0000|\\ud[89a-f]/i);
          expect(plainJson(value)).toEqual({ value, warnings: [] });
        },
      ),
    );
  });
});

describe('keepableText', () => {
  it('leaves whole characters, however rare', () => {
    expect(keepableText('Ääkköset, 😀, \u0001')).toBe('Ääkköset, 😀, \u0001');
  });

  it('replaces the zero character and halves of characters', () => {
    expect(keepableText(`${nul}${loneHalf}x`)).toBe('\uFFFD\uFFFDx');
  });
});

describe('pathInWords', () => {
  it.each([
    [[], ''],
    [['id'], 'id'],
    [['contacts', 1, 'phone'], 'contacts[1].phone'],
    [['answers', 0], 'answers[0]'],
    [[0, 'a'], '[0].a'],
  ])('writes %j as "%s"', (path, words) => {
    expect(pathInWords(path)).toBe(words);
  });

  it('shortens a name that a sender made up', () => {
    expect(pathInWords(['x'.repeat(5_000)])).toBe(`${'x'.repeat(80)}…`);
  });
});

describe('shortened', () => {
  it('keeps what is short', () => {
    expect([shortened('x'), shortened(5), shortened(false), shortened(null)]).toEqual(['x', 5, false, null]);
  });

  it('cuts a long text', () => {
    expect(shortened('x'.repeat(81))).toBe(`${'x'.repeat(80)}…`);
    expect(shortened('x'.repeat(80))).toBe('x'.repeat(80));
  });

  it('never leaves half a character at the cut', () => {
    const cut = shortened(`${'x'.repeat(79)}😀😀`);
    expect(String(cut).isWellFormed()).toBe(true);
  });

  it('only hints at lists and objects, which may hold anything', () => {
    expect([shortened(['secret']), shortened({ secret: 1 })]).toEqual(['[…]', '{…}']);
  });
});
