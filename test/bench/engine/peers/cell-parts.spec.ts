import { describe, expect, it } from '@jest/globals';
import { partsOf } from './cell-parts.js';

describe('the tests of a cell, for other engines', () => {
  it('are none where anything will do', () => {
    expect(partsOf('-')).toEqual([]);
  });

  it.each(['<', '<=', '>', '>='])('compare a number by %s', (operator) => {
    expect(partsOf(`${operator} 7`)).toEqual([{ kind: 'compare', operator, value: 7 }]);
  });

  it.each([
    ['[5..7]', '>=', '<='],
    ['(5..7)', '>', '<'],
    ['[5..7)', '>=', '<'],
    ['(5..7]', '>', '<='],
  ])('hold %s between two numbers', (cell, low, high) => {
    expect(partsOf(cell)).toEqual([
      { kind: 'compare', operator: low, value: 5 },
      { kind: 'compare', operator: high, value: 7 },
    ]);
  });

  it.each([
    ['"a"', ['a']],
    ['"a", "b"', ['a', 'b']],
    ['true', [true]],
    ['4, 7', [4, 7]],
  ])('find %s among values', (cell, values) => {
    expect(partsOf(cell)).toEqual([{ kind: 'equals', values }]);
  });

  it('exclude values', () => {
    expect(partsOf('not("a", "b")')).toEqual([{ kind: 'none-of', values: ['a', 'b'] }]);
  });

  it('refuse what is of no such kind, rather than guess', () => {
    expect(() => partsOf('a')).toThrow(SyntaxError);
    expect(() => partsOf('? < 3')).toThrow(SyntaxError);
  });
});
