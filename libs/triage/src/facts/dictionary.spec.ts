import { describe, expect, it } from '@jest/globals';
import { dictionaryOf, fact, group, sampleDictionary } from '../../../../test/triage/sample-rules.js';
import { clearValue, readDictionary } from './dictionary.js';
import { fits, valueFault } from './fact.js';
import type { Fact } from './fact.js';
import { notMeasured } from '../cells/value.js';

function factNamed(name: string): Fact {
  const found = dictionaryOf(sampleDictionary).byName.get(name);
  if (found) return found;
  throw new Error(name);
}

function faultsOf(...facts: readonly unknown[]): unknown {
  return readDictionary({ version: '1', groups: [group('screen', true)], facts });
}

describe('A dictionary', () => {
  it('is read in the order its facts are asked', () => {
    const names = sampleDictionary.facts.map((each) => each.name);
    expect(dictionaryOf(sampleDictionary).facts.map((each) => each.name)).toEqual(names);
  });

  it('says what "none of these" answers for each fact', () => {
    const { facts } = dictionaryOf(sampleDictionary);
    const clear = Object.fromEntries(facts.map((each) => [each.name, clearValue(each)]));
    expect(clear).toEqual({ walks: true, pain: 'none', saturation: notMeasured });
  });

  const number = { type: 'number', min: 0, max: 10, unit: '' };
  const text = (...values: readonly string[]) => ({
    type: 'string',
    values: values.map((value) => ({ value, label: { fi: value, sv: value, en: value } })),
  });

  it.each<[string, unknown, string]>([
    ['a group that is not there', fact('x', { type: 'boolean', group: 'y', clear: true }), 'no group y'],
    [
      'a fact of a group without a clear value',
      fact('x', { type: 'boolean', group: 'screen' }),
      'needs its `clear`',
    ],
    ['a clear value without a group', fact('x', { type: 'boolean', clear: true }), '`clear` needs a `group`'],
    [
      'a clear value of the wrong type',
      fact('x', { type: 'boolean', group: 'screen', clear: 1 }),
      'no value of',
    ],
    ['an empty range', fact('x', { ...number, min: 10 }), '`min` must be below `max`'],
    [
      'dates that end before they begin',
      fact('x', { type: 'date', min: '2026-02-01', max: '2026-01-01' }),
      '`min` must be below `max`',
    ],
    [
      'an assumption that is no time of day',
      fact('x', { type: 'time', logistic: true, whenMissing: { assume: '7:30' } }),
      'no value of this fact',
    ],
    ['a value listed twice', fact('x', text('a', 'a')), 'the value a is listed twice'],
    ['a word of the engine as a value', fact('x', text('a', 'not-measured')), 'a word of the engine'],
    [
      'an assumption about a clinical fact',
      fact('x', { type: 'boolean', whenMissing: { assume: true } }),
      'logistic',
    ],
    [
      'an assumption that is no value',
      fact('x', { type: 'boolean', logistic: true, whenMissing: { assume: 'yes' } }),
      'no value of this fact',
    ],
    ['a fact with the name of a group', { ...fact('screen', { type: 'boolean' }) }, 'is a fact too'],
  ])('refuses %s', (_, wrong, message) => {
    expect(faultsOf(wrong)).toContainEqual({
      place: expect.any(String),
      message: expect.stringContaining(message),
    });
  });

  it('refuses a name used twice', () => {
    const twice = faultsOf(fact('x', { type: 'boolean' }), fact('x', number));
    expect(twice).toEqual([{ place: 'x', message: 'is declared twice' }]);
  });

  it('tells all faults at once', () => {
    const faults = faultsOf(fact('a', { ...number, min: 99 }), fact('b', { type: 'boolean', clear: true }));
    expect(faults).toHaveLength(2);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'facts'],
    ['no facts', { version: '1', groups: [], facts: [] }],
    ['an unknown property', { ...sampleDictionary, surprise: 1 }],
    [
      'a label in two languages',
      { version: '1', groups: [], facts: [{ ...fact('x', number), label: { fi: 'a', sv: 'b' } }] },
    ],
    ['an infinite range', { version: '1', groups: [], facts: [fact('x', { ...number, max: Infinity })] }],
    ['a name with a blank', { version: '1', groups: [], facts: [fact('a b', number)] }],
    ['a type of elsewhere', { version: '1', groups: [], facts: [fact('x', { type: 'duration' })] }],
    [
      'a date that is none',
      { version: '1', groups: [], facts: [fact('x', { type: 'date', min: '2026-02-30' })] },
    ],
    ['a time as a date', { version: '1', groups: [], facts: [fact('x', { type: 'date', max: '07:30:00' })] }],
  ])('refuses %s', (_, json) => {
    const faults = readDictionary(json);
    expect(faults).toHaveProperty('length');
    expect(faults).toContainEqual({ place: expect.any(String), message: expect.any(String) });
  });
});

describe('A value given for a fact', () => {
  it.each<[string, unknown, string | undefined]>([
    ['saturation', 97, undefined],
    ['saturation', 40, undefined],
    ['saturation', notMeasured, undefined],
    ['saturation', 39, 'out-of-range'],
    ['saturation', 101, 'out-of-range'],
    ['saturation', 97.5, 'wrong-type'],
    ['saturation', '97', 'wrong-type'],
    ['saturation', Number.NaN, 'wrong-type'],
    ['saturation', Number.POSITIVE_INFINITY, 'wrong-type'],
    ['saturation', null, 'wrong-type'],
    ['saturation', { valueOf: () => 97 }, 'wrong-type'],
    ['walks', true, undefined],
    ['walks', 'true', 'wrong-type'],
    ['walks', 1, 'wrong-type'],
    ['walks', notMeasured, 'wrong-type'],
    ['pain', 'mild', undefined],
    ['pain', 'agony', 'out-of-range'],
    ['pain', 'constructor', 'out-of-range'],
    ['pain', ['mild'], 'wrong-type'],
    ['code', '774', undefined],
    ['code', '7'.repeat(13), 'out-of-range'],
    ['code', 774, 'wrong-type'],
  ])('%s = %p: %p', (name, value, fault) => {
    expect(valueFault(factNamed(name), value)).toBe(fault);
    expect(fits(factNamed(name), value)).toBe(fault === undefined);
  });
});

describe('A date or a time given for a fact', () => {
  const { byName } = dictionaryOf({
    version: '1',
    groups: [],
    facts: [
      fact('born', { type: 'date', min: '1900-01-01' }),
      fact('shift', { type: 'time', min: '07:00:00', max: '15:00:00' }),
      fact('taken', { type: 'time', kind: 'measured' }),
    ],
  });

  it.each<[string, unknown, string | undefined]>([
    ['born', '1900-01-01', undefined],
    ['born', '9999-12-31', undefined],
    ['born', '1899-12-31', 'out-of-range'],
    ['born', '2026-02-29', 'wrong-type'],
    ['born', '1.1.1950', 'wrong-type'],
    ['born', new Date(0), 'wrong-type'],
    ['born', notMeasured, 'wrong-type'],
    ['born', '1'.repeat(100_000), 'wrong-type'],
    ['shift', '07:00:00', undefined],
    ['shift', '15:00:01', 'out-of-range'],
    ['shift', '07:00', 'wrong-type'],
    ['shift', 27_000, 'wrong-type'],
    ['taken', notMeasured, undefined],
    ['taken', '23:59:59', undefined],
  ])('%s = %p: %p', (name, value, fault) => {
    const found = byName.get(name);
    if (!found) throw new Error(name);
    expect(valueFault(found, value)).toBe(fault);
  });
});
