import { describe, expect, it } from '@jest/globals';
import { dictionaryOf, givenAt, sampleDictionary } from '../../../../test/triage/sample-rules.js';
import { checkGiven } from './border.js';
import type { Border } from './border.js';
import { noneOfThese, notMeasured } from '../cells/value.js';
import type { GivenFact } from '../verdict.js';

const now = new Date('2026-11-22T12:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

const dictionary = dictionaryOf(sampleDictionary);

function check(...given: readonly GivenFact[]): Border {
  return checkGiven(dictionary, given, now);
}

const told = (answers: Readonly<Record<string, unknown>>, source?: string, at: Date | undefined = now) =>
  givenAt(at, answers, source);
const codes = (border: Border) => border.warnings.map((each) => `${each.code} ${each.fact ?? ''}`);

describe('At the border', () => {
  it('a good value is known', () => {
    const border = check(...told({ walks: true, saturation: 97 }));
    expect([...border.known]).toEqual([
      ['walks', true],
      ['saturation', 97],
    ]);
    expect([border.warnings, [...border.unusable]]).toEqual([[], []]);
  });

  it.each<[string, unknown, string]>([
    ['saturation', '97', 'wrong-type'],
    ['saturation', 970, 'out-of-range'],
    ['walks', {}, 'wrong-type'],
    ['walks', undefined, 'wrong-type'],
    ['walks', noneOfThese, 'wrong-type'],
    ['pain', 'x'.repeat(100_000), 'out-of-range'],
  ])('%s = %p counts as missing', (name, value, code) => {
    const border = check(...told({ [name]: value }));
    expect(border.known.size).toBe(0);
    expect([...border.unusable]).toEqual([[name, code]]);
    expect(codes(border)).toEqual([`${code} ${name}`]);
  });

  it('names the fact in words, in every language', () => {
    const [warning] = check(...told({ saturation: 970 })).warnings;
    expect(warning?.message.fi).toContain('”saturation (fi)”');
    expect(warning?.message.sv).toContain('”saturation (sv)”');
    expect(warning?.message.en).toContain('“saturation”');
  });

  it.each(['spO2', '__proto__', 'constructor', 'toString', ''])('%p is no fact', (name) => {
    const border = check({ fact: name, value: true, observedAt: now, source: 'x' });
    expect(codes(border)).toEqual([`unknown-fact ${name}`]);
    expect(border.known.size).toBe(0);
  });

  it('a huge name is told shortened, and one warning is enough', () => {
    const huge = { fact: 'x'.repeat(100_000), value: 1, observedAt: now, source: 'x' };
    const border = check(huge, huge, huge);
    expect(border.warnings).toHaveLength(1);
    expect(JSON.stringify(border.warnings).length).toBeLessThan(1000);
  });
});

describe('The age of an answer', () => {
  it.each([
    [0, true],
    [59, true],
    [60, true],
    [61, false],
    [-4, true],
    [-6, false],
  ])('%p minutes: usable is %p', (minutes, usable) => {
    const border = check(...told({ walks: true }, 'nurse', minutesAgo(minutes)));
    expect(border.known.has('walks')).toBe(usable);
    expect(border.unusable.get('walks')).toBe(usable ? undefined : 'stale');
  });

  it.each([
    ['unknown', undefined],
    ['broken', new Date(Number.NaN)],
  ])('%s counts as stale', (_, observedAt) => {
    const border = check({ fact: 'walks', value: true, observedAt, source: 'x' });
    expect(border.unusable.get('walks')).toBe('stale');
  });

  it('does not matter for a fact that does not age', () => {
    const border = check({ fact: 'fever', value: true, observedAt: undefined, source: 'x' });
    expect(border.known.get('fever')).toBe(true);
  });

  it('of a stale answer does not spoil a fresh one', () => {
    const border = check(...told({ walks: false }, 'sender', minutesAgo(90)), ...told({ walks: true }));
    expect(border.known.get('walks')).toBe(true);
    expect(border.unusable.size).toBe(0);
    expect(codes(border)).toEqual(['stale walks']);
  });
});

describe('Several answers to one fact', () => {
  it('that agree are one', () => {
    const border = check(...told({ walks: true }, 'sender'), ...told({ walks: true }, 'nurse'));
    expect(border.known.get('walks')).toBe(true);
    expect(border.warnings).toEqual([]);
  });

  it.each<[string, unknown, unknown]>([
    ['walks', true, false],
    ['saturation', 97, 88],
    ['saturation', 97, notMeasured],
  ])('%s as %p and as %p conflict and count as missing', (name, one, other) => {
    const border = check(...told({ [name]: one }, 'sender'), ...told({ [name]: other }, 'nurse'));
    expect(border.known.has(name)).toBe(false);
    expect(border.unusable.get(name)).toBe('conflicting');
    expect(codes(border)).toEqual([`conflicting ${name}`]);
  });

  it('of which none can be used tell the gravest reason', () => {
    const border = check(...told({ saturation: 'x' }), ...told({ saturation: 97 }, 'x', minutesAgo(90)));
    expect(border.unusable.get('saturation')).toBe('wrong-type');
  });
});

describe('None of these', () => {
  it('answers every fact of the group', () => {
    const border = check(...told({ screen: noneOfThese, vitals: noneOfThese }));
    expect(Object.fromEntries(border.known)).toEqual({ walks: true, pain: 'none', saturation: notMeasured });
  });

  it('leaves alone what was answered one by one, whatever was said first', () => {
    for (const given of [
      told({ walks: false, screen: noneOfThese }),
      told({ screen: noneOfThese, walks: false }),
    ]) {
      expect(check(...given).known.get('walks')).toBe(false);
    }
  });

  it.each<[string, readonly GivenFact[]]>([
    ['conflicting answers', [...told({ walks: true }, 'a'), ...told({ walks: false }, 'b')]],
    ['an answer nobody can read', told({ walks: 'maybe' })],
  ])('does not hide %s', (_, given) => {
    expect(check(...given, ...told({ screen: noneOfThese })).known.has('walks')).toBe(false);
  });

  it('answers again what was asked too long ago', () => {
    const border = check(
      ...told({ walks: false }, 'nurse', minutesAgo(90)),
      ...told({ screen: noneOfThese }),
    );
    expect(border.known.get('walks')).toBe(true);
    expect(border.unusable.has('walks')).toBe(false);
  });

  it('does not undo a measurement that has become too old', () => {
    const border = check(
      ...told({ saturation: 81 }, 'nurse', minutesAgo(90)),
      ...told({ vitals: noneOfThese }),
    );
    expect(border.known.has('saturation')).toBe(false);
    expect(border.unusable.get('saturation')).toBe('stale');
  });

  it('said too long ago counts only for what does not age', () => {
    const border = check(...told({ screen: noneOfThese }, 'nurse', minutesAgo(90)));
    expect(Object.fromEntries(border.known)).toEqual({ pain: 'none' });
    expect(border.unusable.get('walks')).toBe('stale');
  });

  it('is the only answer a group can have', () => {
    expect(codes(check(...told({ screen: true })))).toEqual(['wrong-type screen']);
  });
});
