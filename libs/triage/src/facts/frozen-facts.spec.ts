import { describe, expect, it } from '@jest/globals';
import { dictionaryOf, fact, group, sampleDictionary } from '../../../../test/triage/sample-rules.js';
import { brokenPromises, frozenFacts, readFrozenFacts, unlistedFacts } from './frozen-facts.js';

const dictionary = dictionaryOf(sampleDictionary);
const list = frozenFacts(dictionary, 1);

/** The sample dictionary with some facts declared anew, and some left out. */
function later(changed: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>) {
  const facts = sampleDictionary.facts.flatMap((each) => {
    if (!(each.name in changed)) return [each];
    const more = changed[each.name];
    return more ? [{ ...each, ...more }] : [];
  });
  return dictionaryOf({ ...sampleDictionary, facts });
}

const words = { fi: 'x', sv: 'x', en: 'x' };

describe('A frozen list of facts', () => {
  it('says of every fact what may be given', () => {
    expect(list).toEqual({
      factList: 1,
      facts: [
        { name: 'code', type: 'string' },
        { name: 'walks', type: 'boolean', values: [true, false] },
        { name: 'pain', type: 'string', values: ['none', 'mild', 'severe'] },
        { name: 'saturation', type: 'number', min: 40, max: 100, unit: '%', values: ['not-measured'] },
        { name: 'alone', type: 'boolean', values: [true, false] },
        { name: 'fever', type: 'boolean', values: [true, false] },
      ],
      groups: [
        { name: 'screen', facts: ['walks', 'pain'] },
        { name: 'vitals', facts: ['saturation'] },
      ],
    });
  });

  it('says from which day or time on, where that is limited', () => {
    const facts = [
      ...sampleDictionary.facts,
      fact('born', { type: 'date', max: '2026-11-22' }),
      fact('fellAt', { type: 'time' }),
    ];
    const dated = frozenFacts(dictionaryOf({ ...sampleDictionary, facts }), 2);
    expect(dated.facts.slice(-2)).toEqual([
      { name: 'born', type: 'date', max: '2026-11-22' },
      { name: 'fellAt', type: 'time' },
    ]);
    const limited = facts.map((each) => (each.name === 'fellAt' ? { ...each, min: '08:00:00' } : each));
    expect(brokenPromises(dated, dictionaryOf({ ...sampleDictionary, facts: limited }))).toEqual([
      'fellAt: has a narrower range',
    ]);
  });

  it('is the same after it was written and read', () => {
    expect(readFrozenFacts(JSON.parse(JSON.stringify(list)))).toEqual(list);
  });

  it.each([
    [undefined],
    ['text'],
    [{}],
    [{ ...list, factList: 0 }],
    [{ ...list, facts: [] }],
    [{ ...list, more: 1 }],
  ])('is not read from %j', (json) => {
    expect(readFrozenFacts(json)).toBeUndefined();
  });

  it('does not know a fact or group that was declared later', () => {
    expect(unlistedFacts(list, { facts: { code: '774', vitals: 'none-of-these', pulse: 80 } })).toEqual([
      'pulse',
    ]);
  });
});

describe('What a list promises', () => {
  it('is kept by the dictionary it was made of', () => {
    expect(brokenPromises(list, dictionary)).toEqual([]);
  });

  it('is kept by a dictionary that knows and accepts more', () => {
    const wider = dictionaryOf({
      ...sampleDictionary,
      groups: [...sampleDictionary.groups, group('more', false)],
      facts: [
        ...sampleDictionary.facts.map((each) => {
          if (each.name === 'saturation') return { ...each, min: 30 };
          const more = {
            values: ['none', 'mild', 'severe', 'unbearable'].map((value) => ({ value, label: words })),
          };
          return each.name === 'pain' ? { ...each, ...more } : each;
        }),
        fact('pulse', { kind: 'measured', type: 'number', min: 0, max: 300, unit: '/min', group: 'more' }),
      ],
    });
    expect(brokenPromises(list, wider)).toEqual([]);
  });

  it.each([
    ['a fact is gone', { fever: undefined }, ['fever: is no longer in the dictionary']],
    ['a type is another', { fever: { type: 'string' } }, ['fever: was a boolean and is a string']],
    ['a lower end is higher', { saturation: { min: 50 } }, ['saturation: has a narrower range']],
    ['an upper end is lower', { saturation: { max: 99 } }, ['saturation: has a narrower range']],
    ['a unit is another', { saturation: { unit: 'kPa' } }, ['saturation: had the unit % and has kPa']],
    [
      'a value is gone',
      { pain: { values: ['none', 'mild'].map((value) => ({ value, label: words })) } },
      ['pain: no longer accepts severe'],
    ],
    [
      'it cannot be unmeasured any more',
      { saturation: { kind: 'asked', group: undefined } },
      ['saturation: no longer accepts not-measured', 'saturation: is no longer answered by the group vitals'],
    ],
    [
      'any text is a list now',
      { code: { maxLength: undefined, values: ['774', '703'].map((value) => ({ value, label: words })) } },
      ['code: accepted any text and accepts listed values only'],
    ],
    [
      'a group answers less',
      { pain: { group: undefined, clear: undefined } },
      ['pain: is no longer answered by the group screen'],
    ],
  ])('is broken when %s', (_, changed, broken) => {
    const told = brokenPromises(list, later(changed));
    expect(told).toEqual(expect.arrayContaining(broken));
    const [named] = Object.keys(changed);
    expect(told.every((each) => each.startsWith(`${named}:`))).toBe(true);
  });
});
