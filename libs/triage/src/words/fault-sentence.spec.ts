import { describe, expect, it } from '@jest/globals';
import { faultSentence } from './fault-sentence.js';

const fault = {
  file: 'red-flags.dmn',
  table: 'conditionFlags',
  row: 'flag-severe-pain',
  column: 'pain',
  text: '"sever"',
  message: 'expected "none", "mild", "severe"',
};

describe('A fault in one line', () => {
  it('names the place in every language and says what would be right', () => {
    const right = 'expected "none", "mild", "severe"';
    expect(faultSentence(fault)).toEqual({
      fi: `red-flags.dmn, taulukko conditionFlags, rivi flag-severe-pain, sarake pain, ”"sever"”: ${right}`,
      sv: `red-flags.dmn, tabell conditionFlags, rad flag-severe-pain, kolumn pain, ”"sever"”: ${right}`,
      en: `red-flags.dmn, table conditionFlags, row flag-severe-pain, column pain, “"sever"”: ${right}`,
    });
  });

  it.each([
    [{ file: 'facts.json', message: 'the dictionary is missing' }, 'facts.json: the dictionary is missing'],
    [{ file: 'a.dmn', table: 'need', message: 'too wide' }, 'a.dmn, taulukko need: too wide'],
    [{ file: 'a.dmn', text: '', message: 'empty' }, 'a.dmn, ””: empty'],
  ])('leaves out what is not known: %j', (known, line) => {
    expect(faultSentence(known).fi).toBe(line);
  });

  it('shortens a huge cell', () => {
    const huge = faultSentence({ ...fault, text: 'x'.repeat(1_000_000) });
    expect(huge.fi.length).toBeLessThan(250);
    expect(huge.fi).toContain('x…”');
  });
});
