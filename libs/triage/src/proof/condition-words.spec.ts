import { describe, expect, it } from '@jest/globals';
import { sampleRules } from '../../../../test/triage/sample-rules.js';
import { conditionsOf, exampleWords } from './condition-words.js';

const sample = sampleRules();
const place = (name: string) => sample.variables.findIndex((variable) => variable.name === name);
const all = (name: string) => sample.variables[place(name)]?.all ?? [];

describe('Where something was found', () => {
  it('leaves out what may be anything', () => {
    const where = conditionsOf(sample, [
      [place('walks'), [0]],
      [place('fever'), all('fever')],
      [place('pain'), []],
      [999, [0]],
    ]);
    expect(where.map(({ name }) => name)).toEqual(['walks']);
    expect(where[0]?.values).toHaveLength(1);
  });

  it('keeps every value of a table result, no row among them', () => {
    const [need] = conditionsOf(sample, [[place('need'), all('need').slice(1)]]);
    expect(need?.values).toEqual(['rest', undefined]);
  });

  it('is told by one example', () => {
    expect(
      exampleWords(sample, [
        { name: 'saturation', values: [85, 90] },
        { name: 'walks', values: [false] },
      ]),
    ).toEqual({
      fi: 'saturation (fi): 85 %, walks (fi): ei',
      sv: 'saturation (sv): 85 %, walks (sv): nej',
      en: 'saturation: 85 %, walks: no',
    });
  });

  it('has words for no row, for a text that no table names, and for anything at all', () => {
    const english = (values: readonly (string | undefined)[], name: string) =>
      exampleWords(sample, [{ name, values }]).en;
    expect(english([undefined], 'need')).toBe('need: no row');
    expect(english(['\u0000'], 'code')).toBe('code: anything else');
    expect(exampleWords(sample, []).fi).toBe('mitkä tahansa tiedot');
  });
});
