import { describe, expect, it } from '@jest/globals';
import { dmnInputs } from './dmn-input.js';
import type { DmnDefinitions } from './dmn-schema.js';

const input = (name: string, typeRef?: string, variable?: string) => ({
  $type: 'dmn:InputData',
  id: name,
  name,
  variable: { name: variable, typeRef },
});

const tableOn = (column: string, values: string) => ({
  $type: 'dmn:Decision',
  name: 't',
  decisionLogic: {
    $type: 'dmn:DecisionTable',
    input: [{ inputExpression: { text: ` ${column} ` }, inputValues: { text: values } }],
  },
});

const inputsOf = (...definitions: readonly DmnDefinitions[]) =>
  dmnInputs(definitions.map((each, at) => ({ file: `${at}.dmn`, definitions: each })));

describe('The inputs of documents', () => {
  it('are called as their variables are, and typed by them', () => {
    const drgElement = [input('Age', 'number'), input('Full Name', 'feel:string', 'fullName'), input('Loan')];
    expect(inputsOf({ drgElement })).toEqual([
      { name: 'Age', type: 'number', values: undefined },
      { name: 'fullName', type: 'string', values: undefined },
      { name: 'Loan', type: undefined, values: undefined },
    ]);
  });

  it('may have the values that their type lists, or else those that a column lists', () => {
    const itemDefinition = [{ name: 'tRisk', typeRef: 'string', allowedValues: { text: '"Low", "High"' } }];
    const drgElement = [
      input('Risk', 'tRisk'),
      input('Sex', 'string'),
      tableOn('Risk', '"Low"'),
      tableOn('Sex', '"f", "m"'),
    ];
    expect(inputsOf({ itemDefinition, drgElement })).toEqual([
      { name: 'Risk', type: 'string', values: '"Low", "High"' },
      { name: 'Sex', type: 'string', values: '"f", "m"' },
    ]);
  });

  it('come from every document', () => {
    const names = inputsOf({ drgElement: [input('a', 'date')] }, {}, { drgElement: [input('b', 'time')] });
    expect(names.map(({ name, type }) => [name, type])).toEqual([
      ['a', 'date'],
      ['b', 'time'],
    ]);
  });
});
