import { describe, expect, it } from '@jest/globals';
import { fits } from '../facts/fact.js';
import type { Fact } from '../facts/fact.js';
import { modelDictionary } from './model-dictionary.js';
import type { ModelInput } from './model-dictionary.js';

const input = (name: string, type?: string, values?: string): ModelInput => ({ name, type, values });

function factOf(given: ModelInput): Fact {
  const fact = modelDictionary([given]).byName.get(given.name);
  if (!fact) throw new Error(given.name);
  return fact;
}

describe('The dictionary of a model', () => {
  it('holds a fact for each input, under any name', () => {
    const { facts } = modelDictionary([input('Full Name', 'string'), input('Age', 'number')]);
    expect(facts.map(({ name, type, kind }) => [name, type, kind])).toEqual([
      ['Full Name', 'string', 'asked'],
      ['Age', 'number', 'asked'],
    ]);
  });

  it.each<[ModelInput, unknown, boolean]>([
    [input('n', 'number'), -1e300, true],
    [input('n', 'number'), '1', false],
    [input('n', 'number'), Infinity, false],
    [input('s', 'string'), 'anything', true],
    [input('s', 'string', '"a", "b"'), 'b', true],
    [input('s', 'string', '"a", "b"'), 'c', false],
    [input('s', 'string', '< 3'), 'c', true],
    [input('b', 'boolean'), false, true],
    [input('d', 'date'), '2026-11-22', true],
    [input('d', 'date'), 'soon', false],
    [input('t', 'time'), '07:30:00', true],
  ])('lets %j be %p: %p', (given, value, allowed) => {
    expect(fits(factOf(given), value)).toBe(allowed);
  });

  it('leaves out what is of a type the engine does not know', () => {
    const { facts } = modelDictionary([input('loan', 'tLoan'), input('x'), input('span', 'duration')]);
    expect(facts).toEqual([]);
  });
});
