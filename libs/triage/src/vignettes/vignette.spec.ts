import { describe, expect, it } from '@jest/globals';
import { factsOf, readAnswers, readVignette } from './vignette.js';

const whole = {
  factList: 1,
  facts: { code: '774', age: 79, walksAsUsual: true, vitals: 'none-of-these' },
  expected: ['advice'],
  forbidden: ['ambulance'],
  reasoning: 'A calm patient in good company.',
  source: 'Own reasoning, unverified',
};

const faultsOf = (more: Readonly<Record<string, unknown>>) => readVignette('a case', { ...whole, ...more });

describe('A vignette', () => {
  it('is read with the name of its file', () => {
    expect(readVignette('a case', whole)).toEqual({ name: 'a case', ...whole });
  });

  it('may say how old an answer is', () => {
    expect(faultsOf({ minutesAgo: { age: 30 } })).toMatchObject({ minutesAgo: { age: 30 } });
  });

  it('may forbid nothing', () => {
    expect(faultsOf({ forbidden: [] })).toMatchObject({ forbidden: [] });
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['facts.code', { facts: { code: null } }],
    ['facts.code', { facts: { code: { text: '774' } } }],
    ['facts', { facts: [] }],
    ['expected', { expected: [] }],
    ['expected.0', { expected: ['somewhere'] }],
    ['forbidden.0', { forbidden: ['nowhere'] }],
    ['reasoning', { reasoning: 'short' }],
    ['source', { source: ' ' }],
    ['factList', { factList: 0 }],
    ['factList', { factList: '1' }],
    ['minutesAgo.age', { minutesAgo: { age: -1 } }],
    ['', { remark: 'a key nobody knows' }],
  ])('is refused at %p of %j', (place, more) => {
    expect(faultsOf(more)).toMatchObject([
      { vignette: 'a case', place, message: expect.stringMatching(/./) },
    ]);
  });

  it.each(Object.keys(whole))('is refused without %s', (key) => {
    expect(faultsOf({ [key]: undefined })).toMatchObject([{ place: key }]);
  });

  it('cannot expect what it forbids', () => {
    expect(faultsOf({ forbidden: ['advice'] })).toEqual([
      { vignette: 'a case', place: 'forbidden', message: 'advice is expected and forbidden at once' },
    ]);
  });

  it('cannot say how old an answer is that nobody gave', () => {
    expect(faultsOf({ minutesAgo: { pulse: 10 } })).toMatchObject([{ place: 'minutesAgo.pulse' }]);
  });

  it('tells all of its faults at once', () => {
    expect(faultsOf({ forbidden: ['advice'], minutesAgo: { pulse: 10 } })).toHaveLength(2);
  });

  it.each([[undefined], [null], ['text'], [[]], [7]])('is not %p', (json) => {
    expect(Array.isArray(readVignette('a case', json))).toBe(true);
  });
});

describe('The answers of a patient', () => {
  const now = new Date('2026-11-22T12:00:00Z');

  it('are read from a vignette or from its facts alone', () => {
    expect(readAnswers(whole)).toEqual({ facts: whole.facts });
    expect(readAnswers({ facts: { code: '774' } })).toEqual({ facts: { code: '774' } });
  });

  it.each([[undefined], [{}], [{ facts: 'none' }], [{ facts: { code: [] } }]])('are not in %j', (json) => {
    expect(readAnswers(json)).toBeUndefined();
  });

  it('are of just now where nothing else is said', () => {
    expect(factsOf({ facts: { code: '774' } }, now)).toEqual([
      { fact: 'code', value: '774', observedAt: now, source: 'vignette' },
    ]);
  });

  it('are as old as the vignette says', () => {
    const [answer] = factsOf({ facts: { awake: true }, minutesAgo: { awake: 61 } }, now);
    expect(answer?.observedAt).toEqual(new Date('2026-11-22T10:59:00Z'));
  });
});
