import { describe, expect, it } from '@jest/globals';
import { readArguments } from './arguments.js';

describe('What is asked of the proofs', () => {
  it('is the tables and the guard with a million completions, unless it is said', () => {
    expect(readArguments([])).toMatchObject({
      proofs: ['tables', 'guard'],
      n: 1_000_000,
      runs: 5,
      seed: 1,
      strict: false,
    });
  });

  it.each([
    ['guard --n 500 --seed 7', { proofs: ['guard'], n: 500, seed: 7 }],
    ['tables --json --strict', { proofs: ['tables'], json: true, strict: true }],
    ['mutants tables --runs 1', { proofs: ['mutants', 'tables'], runs: 1 }],
    ['--help', { help: true }],
  ])('may be %s', (words, expected) => {
    expect(readArguments(words.split(' '))).toMatchObject(expected);
  });

  it.each(['everything', '--n', '--n many', '--runs 0', '--fast'])('is not understood: %s', (words) => {
    expect(readArguments(words.split(' '))).toMatch(/^(There is no|--\w+ takes a whole number)/);
  });
});
