import { describe, expect, it } from '@jest/globals';
import type { Verdict } from '@tilanne/triage';
import type { AskedFact, FactDictionary } from './fact-dictionary.js';
import { numberTyped, questionBlocks, questionCount, questionsBehind } from './question-list.js';

const words = (text: string) => ({ fi: text, sv: text, en: text });

function fact(name: string, more: Partial<AskedFact> = {}): AskedFact {
  return { name, kind: 'asked', type: 'boolean', label: words(name), question: words(`${name}?`), ...more };
}

const dictionary: FactDictionary = {
  groups: [
    { name: 'screen', label: words('Screen'), none: words('None of these') },
    { name: 'vitals', label: words('Vitals'), none: words('Nothing measured') },
  ],
  facts: [
    fact('awake', { group: 'screen' }),
    fact('bleeding', { group: 'screen' }),
    fact('walks'),
    fact('pain', {
      type: 'string',
      values: [
        { value: 'none', label: words('no pain') },
        { value: 'severe', label: words('severe') },
      ],
    }),
    fact('spo2', { kind: 'measured', type: 'number', min: 40, max: 100, unit: '%', group: 'vitals' }),
  ],
};

function verdict(...asked: readonly string[]): Verdict {
  return {
    outcome: 'nurse-decides',
    certain: false,
    possible: [],
    redFlag: null,
    fired: [],
    missing: asked.map((name) => ({ fact: name, label: words(name), why: 'not-given' })),
    questions: asked.map((name) => ({ fact: name, question: words(`${name}?`) })),
    nearMisses: [],
    warnings: [],
    ruleSetHash: '',
  };
}

const blocks = (...asked: readonly string[]) =>
  questionBlocks(verdict(...asked), dictionary).map(({ group, questions }) => [
    group?.name ?? null,
    questions.map((question) => question.fact),
  ]);

describe('the questions of a proposal', () => {
  it('keep the order in which the engine would ask them', () => {
    expect(blocks('walks', 'pain')).toEqual([
      [null, ['walks']],
      [null, ['pain']],
    ]);
  });

  it('stand together when a whole group is open', () => {
    expect(blocks('awake', 'walks', 'bleeding')).toEqual([
      ['screen', ['awake', 'bleeding']],
      [null, ['walks']],
    ]);
  });

  it('cannot be answered with none of these once one of the group has its answer', () => {
    expect(blocks('bleeding', 'walks')).toEqual([
      [null, ['bleeding']],
      [null, ['walks']],
    ]);
  });

  it('leave out what the dictionary does not know', () => {
    expect(blocks('unheardOf', 'walks')).toEqual([[null, ['walks']]]);
  });

  it('are counted over all blocks', () => {
    expect(questionCount(questionBlocks(verdict('awake', 'bleeding', 'walks'), dictionary))).toBe(3);
  });
});

describe('the questions behind an answer', () => {
  const behind = (fact: string) => questionsBehind(fact, dictionary).map((question) => question.fact);

  it('are its own question', () => {
    expect(behind('walks')).toEqual(['walks']);
  });

  it('are all of its group when the group was answered at once', () => {
    expect(behind('screen')).toEqual(['awake', 'bleeding']);
  });

  it('are none for a fact the dictionary does not know', () => {
    expect(behind('unheardOf')).toEqual([]);
  });
});

describe('the answers to a question', () => {
  const first = (name: string) => questionBlocks(verdict(name), dictionary)[0]?.questions[0];

  it('are yes and no for a fact that is either', () => {
    expect(first('walks')).toMatchObject({
      choices: [
        { value: true, label: 'yes' },
        { value: false, label: 'no' },
      ],
      number: null,
    });
  });

  it('are the allowed values in the words of the dictionary', () => {
    expect(first('pain')?.choices).toEqual([
      { value: 'none', label: words('no pain') },
      { value: 'severe', label: words('severe') },
    ]);
  });

  it('are a number within its range, or the statement that it was not measured', () => {
    expect(first('spo2')).toMatchObject({
      choices: [{ value: 'not-measured', label: 'notMeasured' }],
      number: { min: 40, max: 100, unit: '%' },
    });
  });
});

describe('a typed number', () => {
  const range = { min: 20, max: 45 };

  it.each([
    ['37', 37],
    ['37,5', 37.5],
    [' 37.5 ', 37.5],
    ['20', 20],
  ])('%j is %d', (text, number) => {
    expect(numberTyped(text, range)).toBe(number);
  });

  it.each(['', '19', '46', 'warm', '37,5,1', '1e2', '0x20', '37 or so'])('%j is none', (text) => {
    expect(numberTyped(text, range)).toBeNull();
  });
});
