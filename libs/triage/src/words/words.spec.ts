import { describe, expect, it } from '@jest/globals';
import { dictionaryOf, sampleDictionary } from '../../../../test/triage/sample-rules.js';
import { parseCell } from '../cells/cell-text.js';
import { cellWords, conditionWords, enumeration, everywhere, quoted, valueWords, wordsOf } from './words.js';

const facts = dictionaryOf(sampleDictionary).byName;

function inWords(name: string, text: string): readonly string[] {
  const [fact, cell] = [facts.get(name), parseCell(text)];
  if (!fact || !('kind' in cell)) throw new Error(`${name}: ${text}`);
  return Object.values(cellWords(fact, cell));
}

describe('A condition in words', () => {
  it.each<[string, string, readonly string[]]>([
    ['saturation', '< 92', ['< 92 %', '< 92 %', '< 92 %']],
    ['saturation', '>= 91.5', ['≥ 91,5 %', '≥ 91,5 %', '≥ 91.5 %']],
    ['saturation', '[92..93]', ['92–93 %', '92–93 %', '92–93 %']],
    ['saturation', '(92..93]', ['> 92 ja ≤ 93 %', '> 92 och ≤ 93 %', '> 92 and ≤ 93 %']],
    ['saturation', '[92..93)', ['≥ 92 ja < 93 %', '≥ 92 och < 93 %', '≥ 92 and < 93 %']],
    [
      'saturation',
      '>= 92, "not-measured"',
      ['≥ 92 % tai ei mitattu', '≥ 92 % eller inte uppmätt', '≥ 92 % or not measured'],
    ],
    [
      'saturation',
      'not(92, 93)',
      ['muu kuin 92 % tai 93 %', 'annat än 92 % eller 93 %', 'anything but 92 % or 93 %'],
    ],
    [
      'pain',
      '"none", "mild", "severe"',
      [
        'none (fi), mild (fi) tai severe (fi)',
        'none (sv), mild (sv) eller severe (sv)',
        'none, mild or severe',
      ],
    ],
    [
      'pain',
      '"mild", "severe"',
      ['mild (fi) tai severe (fi)', 'mild (sv) eller severe (sv)', 'mild or severe'],
    ],
    ['pain', 'not("none")', ['muu kuin none (fi)', 'annat än none (sv)', 'anything but none']],
    ['walks', 'false', ['ei', 'nej', 'no']],
    ['walks', 'true', ['kyllä', 'ja', 'yes']],
    ['walks', '-', ['–', '–', '–']],
    ['code', '"774"', ['774', '774', '774']],
  ])('on %s, %s', (name, text, words) => {
    expect(inWords(name, text)).toEqual(words);
  });
});

describe('A value in words', () => {
  it.each<[string, string | number | boolean, string]>([
    ['saturation', 93, '93 %'],
    ['saturation', 36.6, '36,6 %'],
    ['saturation', 'not-measured', 'ei mitattu'],
    ['walks', true, 'kyllä'],
    ['pain', 'mild', 'mild (fi)'],
    ['code', '774', '774'],
  ])('of %s, %p', (name, value, words) => {
    const fact = facts.get(name);
    expect(fact && valueWords(fact, value).fi).toBe(words);
  });
});

describe('The unit of a number', () => {
  const named = (unit: string) => wordsOf({ nameOf: () => undefined, unit }, 56);

  it('in years is said in each language', () => {
    expect(named('years')).toEqual({ fi: '56 vuotta', sv: '56 år', en: '56 years' });
  });

  it('that is a symbol is the same everywhere', () => {
    expect(named('mmHg')).toEqual(everywhere('56 mmHg'));
  });

  it('is left out where there is none', () => {
    expect(named('')).toEqual(everywhere('56'));
  });
});

describe('A day and a time of day', () => {
  const words = (calendar: 'date' | 'time', value: string) =>
    wordsOf({ nameOf: () => undefined, unit: '', calendar }, value);

  it('are said as they are written in each language', () => {
    expect(words('date', '2026-11-05')).toEqual({ fi: '5.11.2026', sv: '5.11.2026', en: '2026-11-05' });
    expect(words('time', '07:30:00')).toEqual({ fi: '7.30', sv: '7.30', en: '07:30' });
    expect(words('time', '10:00:00')).toEqual({ fi: '10.00', sv: '10.00', en: '10:00' });
    expect(words('time', '00:05:09')).toEqual({ fi: '0.05.09', sv: '0.05.09', en: '00:05:09' });
  });

  it('are said in a condition too', () => {
    const cell = parseCell('[time("08:00:00")..time("16:00:00"))');
    if (!('kind' in cell)) throw new Error(cell.expected);
    const wording = { nameOf: () => undefined, unit: '', calendar: 'time' } as const;
    expect(conditionWords(wording, cell).fi).toBe('≥ 8.00 ja < 16.00');
  });

  it('are texts like any other where the variable is one', () => {
    expect(wordsOf({ nameOf: () => undefined, unit: '' }, '2026-11-05')).toEqual(everywhere('2026-11-05'));
  });
});

describe('An enumeration', () => {
  const parts = ['a', 'b', 'c'].map(everywhere);

  it.each([
    [0, { fi: '', sv: '', en: '' }],
    [1, { fi: 'a', sv: 'a', en: 'a' }],
    [2, { fi: 'a ja b', sv: 'a och b', en: 'a and b' }],
    [3, { fi: 'a, b ja c', sv: 'a, b och c', en: 'a, b and c' }],
  ])('of %d', (count, words) => {
    expect(enumeration(parts.slice(0, count))).toEqual(words);
  });

  it('of what is possible ends with "or"', () => {
    expect(enumeration(parts, 'or')).toEqual({ fi: 'a, b tai c', sv: 'a, b eller c', en: 'a, b or c' });
  });
});

it('A name stands in the quotation marks of its language', () => {
  expect(quoted(everywhere('NEWS2'))).toEqual({ fi: '”NEWS2”', sv: '”NEWS2”', en: '“NEWS2”' });
});
