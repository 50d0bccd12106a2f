import { describe, expect, it } from '@jest/globals';
import { dictionaryOf, sampleDictionary } from '../../../test/triage/sample-rules.js';
import { parseCell } from './cell-text.js';
import { cellWords, valueWords } from './words.js';

const facts = dictionaryOf(sampleDictionary).byName;

function inWords(name: string, text: string): readonly string[] {
  const [fact, cell] = [facts.get(name), parseCell(text)];
  if (!fact || !('kind' in cell)) throw new Error(`${name}: ${text}`);
  return Object.values(cellWords(fact, cell));
}

describe('A condition in words', () => {
  it.each<[string, string, readonly string[]]>([
    ['saturation', '< 92', ['< 92', '< 92', '< 92']],
    ['saturation', '>= 91.5', ['≥ 91,5', '≥ 91,5', '≥ 91.5']],
    ['saturation', '[92..93]', ['92–93', '92–93', '92–93']],
    ['saturation', '(92..93]', ['> 92 ja ≤ 93', '> 92 och ≤ 93', '> 92 and ≤ 93']],
    ['saturation', '[92..93)', ['≥ 92 ja < 93', '≥ 92 och < 93', '≥ 92 and < 93']],
    [
      'saturation',
      '>= 92, "not-measured"',
      ['≥ 92 tai ei mitattu', '≥ 92 eller inte uppmätt', '≥ 92 or not measured'],
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
    ['saturation', 93, '93'],
    ['saturation', 36.6, '36,6'],
    ['saturation', 'not-measured', 'ei mitattu'],
    ['walks', true, 'kyllä'],
    ['pain', 'mild', 'mild (fi)'],
    ['code', '774', '774'],
  ])('of %s, %p', (name, value, words) => {
    const fact = facts.get(name);
    expect(fact && valueWords(fact, value).fi).toBe(words);
  });
});
