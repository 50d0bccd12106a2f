import { describe, expect, it } from '@jest/globals';
import type { DecisionFact } from '@tilanne/task';
import { startWords } from '../locales/words.js';
import type { FactDictionary } from '../task/fact-dictionary.js';
import { factName, factValue, foundFacts } from './fact-words.js';

const named = (fi: string) => ({ fi, sv: `${fi} sv`, en: `${fi} en` });

const dictionary: FactDictionary = {
  groups: [{ name: 'vitals', label: named('Peruselintoiminnot'), none: named('Ei mitään näistä') }],
  facts: [
    { name: 'age', kind: 'handover', type: 'number', label: named('Ikä'), question: named('Ikä?') },
    {
      ...{ name: 'pulse', kind: 'measured', type: 'number', label: named('Syke'), question: named('Syke?') },
      unit: '/min',
    },
    {
      ...{ name: 'pain', kind: 'asked', type: 'string', label: named('Kipu'), question: named('Kipu?') },
      values: [{ value: 'none', label: named('ei kipua') }],
    },
  ],
};

const telling = { t: startWords('fi').t, language: 'fi', dictionary } as const;

const fact = (name: string, value: DecisionFact['value']): DecisionFact => ({
  ...{ fact: name, value, observedAt: null, source: 'nurse' },
});

describe('the facts of a referral', () => {
  it('are those that were asked or measured', () => {
    const facts = [fact('age', 79), fact('pulse', 80), fact('vitals', 'none-of-these')];
    expect(foundFacts(dictionary, facts).map((each) => each.fact)).toEqual(['pulse', 'vitals']);
  });

  it('have the names of the dictionary, and their own id when it does not know them', () => {
    expect(['pulse', 'vitals', 'unheard-of'].map((name) => factName(telling, name))).toEqual([
      ...['Syke', 'Peruselintoiminnot', 'unheard-of'],
    ]);
  });

  it.each([
    ['pulse', 80, '80 /min'],
    ['pulse', 'not-measured', telling.t('questions.notMeasured')],
    ['pain', 'none', 'ei kipua'],
    ['pain', 'strange', 'strange'],
    ['vitals', 'none-of-these', 'Ei mitään näistä'],
    ['walks', true, telling.t('questions.yes')],
    ['walks', false, telling.t('questions.no')],
    ['walks', null, telling.t('notStated')],
  ])('have their values in words: %s %p is %s', (name, value, words) => {
    expect(factValue(telling, fact(name, value))).toBe(words);
  });
});
