import { describe, expect, it } from '@jest/globals';
import { row, table } from '../../../../test/triage/sample-rules.js';
import { decide, decisionModel } from './decision-model.js';
import type { TableDraft } from './table-draft.js';

const inputs = [
  { name: 'Age', type: 'number', values: undefined },
  { name: 'Risk', type: 'string', values: '"Low", "High"' },
];

const steps = [
  table('Band', ['Age'], [row('b1', ['< 18'], '"minor"'), row('b2', ['>= 18'], '"adult"')]),
  table(
    'Notes',
    ['Age', 'Risk'],
    [
      row('n1', ['-', '"High"'], '"ask"'),
      row('n2', ['> 60', '-'], '"call"'),
      row('n3', ['-', '-'], '"file"'),
    ],
    { hitPolicy: 'RULE ORDER' },
  ),
  table(
    'Fee',
    ['Band', 'Risk'],
    [row('f1', ['"adult"', '"High"'], '30'), row('f2', ['"adult"', '-'], '20')],
    {
      hitPolicy: 'FIRST',
    },
  ),
];

function results(given: Readonly<Record<string, unknown>>, drafts: readonly TableDraft[] = steps) {
  const model = decisionModel(inputs, drafts);
  if ('faults' in model) throw new Error(JSON.stringify(model.faults));
  return Object.fromEntries(decide(model, new Map(Object.entries(given))));
}

describe('A model of decision tables', () => {
  it('decides through the whole chain', () => {
    expect(results({ Age: 70, Risk: 'High' })).toEqual({
      Band: 'adult',
      Notes: ['ask', 'call', 'file'],
      Fee: 30,
    });
    expect(results({ Age: 7, Risk: 'Low' })).toEqual({ Band: 'minor', Notes: ['file'], Fee: null });
  });

  it('leaves open what an input that is not given could change, and nothing else', () => {
    expect(results({ Age: 70 })).toEqual({ Band: 'adult', Notes: undefined, Fee: undefined });
    expect(results({ Risk: 'High' })).toEqual({ Band: undefined, Notes: undefined, Fee: undefined });
    expect(results({ Age: 7 })).toMatchObject({ Band: 'minor', Fee: null });
  });

  it('may be three hundred tables deep', () => {
    const step = (at: number) =>
      table(
        `t${at}`,
        [at === 0 ? 'Age' : `t${at - 1}`],
        [row(`low${at}`, ['< 18'], '17'), row(`high${at}`, ['>= 18'], '18')],
      );
    const chain = Array.from({ length: 300 }, (_, at) => step(at)).reverse();
    expect(results({ Age: 40 }, chain)['t299']).toBe(18);
    expect(results({ Age: 4 }, chain)['t299']).toBe(17);
    expect(results({}, chain)['t299']).toBeUndefined();
  });

  it.each<[string, unknown]>([
    ['of another type', '70'],
    ['not a value at all', {}],
    ['no number', Number.NaN],
  ])('takes a value that is %s as not given', (_, age) => {
    expect(results({ Age: age, Risk: 'High' })).toMatchObject({ Band: undefined });
  });

  it('needs no roles and no owners of rows, but sound tables', () => {
    const [band] = steps;
    const wrong = table('Band', ['Age'], [{ ...row('r', ['young'], '1') }]);
    expect(decisionModel(inputs, band ? [band] : [])).toHaveProperty('tables.length', 1);
    expect(decisionModel(inputs, [wrong])).toMatchObject({ faults: [{ table: 'Band', text: 'young' }] });
  });

  it('refuses a column that reads an input of a type it does not know', () => {
    const loan = table('Rate', ['loan'], [row('r', ['-'], '1')]);
    const model = decisionModel([{ name: 'loan', type: 'tLoan', values: undefined }], [loan]);
    expect(model).toMatchObject({ faults: [{ column: 'loan', message: 'no fact or table has this name' }] });
  });
});
