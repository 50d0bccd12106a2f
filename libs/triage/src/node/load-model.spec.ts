import { describe, expect, it } from '@jest/globals';
import { decide } from '../tables/decision-model.js';
import { loadModel } from './load-model.js';

interface Parts {
  readonly version?: string;
  readonly definitions?: string;
  readonly inside?: string;
  readonly table?: string;
  readonly output?: string;
  readonly cell?: string;
}

/** A model of one table over an age and a risk, with places for what a test wants otherwise. */
function xml({ version = 'https://www.omg.org/spec/DMN/20230324/', ...parts }: Parts = {}): string {
  const { definitions = '', inside = '', table = '', output = '', cell = '&gt;= 18' } = parts;
  return `<definitions xmlns="${version}MODEL/" id="m" name="m" namespace="urn:m" ${definitions}>
  <itemDefinition name="tRisk"><typeRef>string</typeRef><allowedValues><text>"Low", "High"</text></allowedValues></itemDefinition>
  <inputData id="age" name="Age"><variable name="Age" typeRef="number" /></inputData>
  <inputData id="risk" name="Risk"><variable name="Risk" typeRef="tRisk" /></inputData>
  <knowledgeSource id="law" name="A law" />
  ${inside}
  <decision id="d" name="Fee"><variable name="Fee" typeRef="number" />
    <informationRequirement><requiredInput href="#age" /></informationRequirement>
    <informationRequirement><requiredInput href="#risk" /></informationRequirement>
    <decisionTable hitPolicy="FIRST" ${table}>
      <input><inputExpression typeRef="number"><text>Age</text></inputExpression></input>
      <input><inputExpression typeRef="tRisk"><text>Risk</text></inputExpression></input>
      <output>${output}</output>
      <rule id="r1"><inputEntry><text>${cell}</text></inputEntry><inputEntry><text>"High"</text></inputEntry><outputEntry><text>30</text></outputEntry></rule>
      <rule id="r2"><inputEntry><text>&lt; 65</text></inputEntry><inputEntry><text>-</text></inputEntry><outputEntry><text>20</text></outputEntry></rule>
    </decisionTable>
  </decision>
</definitions>`;
}

async function fees(text: string, ...given: readonly (readonly [number, string])[]) {
  const model = await loadModel('m.dmn', text);
  if ('faults' in model) throw new Error(JSON.stringify(model.faults));
  return given.map(([age, risk]) => {
    const values = new Map<string, unknown>([
      ['Age', age],
      ['Risk', risk],
    ]);
    return decide(model, values).get('Fee');
  });
}

async function faultsOf(text: string) {
  const model = await loadModel('m.dmn', text);
  return 'faults' in model ? model.faults : [];
}

describe('A DMN model of any subject', () => {
  it.each([
    'http://www.omg.org/spec/DMN/20180521/',
    'https://www.omg.org/spec/DMN/20191111/',
    'https://www.omg.org/spec/DMN/20211108/',
    'https://www.omg.org/spec/DMN/20230324/',
  ])('of %s is loaded with its own inputs and decides', async (version) => {
    expect(await fees(xml({ version }), [20, 'High'], [20, 'Low'], [70, 'Low'])).toEqual([30, 20, null]);
  });

  it('gives its default output where no row matches', async () => {
    const output = '<defaultOutputEntry><text>10</text></defaultOutputEntry>';
    expect(await fees(xml({ output }), [70, 'Low'], [20, 'Low'])).toEqual([10, 20]);
  });

  it('may name FEEL as its language', async () => {
    const definitions = 'expressionLanguage="https://www.omg.org/spec/DMN/20230324/FEEL/"';
    const expression = xml({ definitions }).replace(
      '<inputExpression',
      '<inputExpression expressionLanguage="feel"',
    );
    expect(await fees(expression, [20, 'High'])).toEqual([30]);
  });
});

describe('A model is refused', () => {
  const service = '<decisionService id="s" name="Service" />';
  const literal =
    '<decision id="x" name="Sum"><literalExpression><text>1 + 1</text></literalExpression></decision>';
  const knowledge = '<businessKnowledgeModel id="k" name="Loan" />';
  const twice = '<inputData id="age" name="Other" />';
  const values = '<outputValues><text>20, 40</text></outputValues>';

  it.each<[string, Parts, object]>([
    [
      'for another language',
      { definitions: 'expressionLanguage="urn:js"' },
      { table: 'Fee', text: 'urn:js' },
    ],
    [
      'for an attribute of nowhere',
      { table: 'colour="red"' },
      { message: expect.stringContaining('colour') },
    ],
    ['for a literal expression', { inside: literal }, { table: 'Sum', text: 'LiteralExpression' }],
    ['for a service', { inside: service }, { table: 'Service', text: 'DecisionService' }],
    ['for a knowledge model', { inside: knowledge }, { table: 'Loan', text: 'BusinessKnowledgeModel' }],
    ['for an expression in a cell', { cell: 'Age + 1' }, { row: 'r1', column: 'Age', text: '+ 1' }],
    ['for a text among numbers', { cell: '"18"' }, { row: 'r1', column: 'Age', text: '"18"' }],
    [
      'for an output that is not listed',
      { output: values },
      { row: 'r1', text: '30', message: 'expected one of 20, 40' },
    ],
    [
      'for a default of another type',
      { output: '<defaultOutputEntry><text>"none"</text></defaultOutputEntry>' },
      { column: 'output', text: '"none"', message: 'expected a number' },
    ],
    ['for an id used twice', { inside: twice }, { message: expect.stringContaining('duplicate ID <age>') }],
    [
      'for an element of nowhere',
      { inside: '<surprise />' },
      { message: expect.stringContaining('surprise') },
    ],
    [
      'for a version that does not exist',
      { version: 'urn:dmn:' },
      { message: expect.stringContaining('not readable') },
    ],
  ])('%s', async (_, parts, fault) => {
    expect(await faultsOf(xml(parts))).toContainEqual(
      expect.objectContaining({ file: 'm.dmn', message: expect.any(String), ...fault }),
    );
  });

  it.each([
    ['<inputExpression', undefined],
    ['<inputEntry', 'r1'],
    ['<outputEntry', 'r1'],
  ])('for another language in %s', async (tag, row) => {
    const foreign = xml().replace(tag, `${tag} expressionLanguage="juel"`);
    expect(await faultsOf(foreign)).toMatchObject([
      {
        table: 'Fee',
        ...(row ? { row } : {}),
        text: 'juel',
        message: expect.stringContaining('in FEEL only'),
      },
    ]);
  });

  it('for a column whose listed values its input cannot have', async () => {
    const from = '<text>Risk</text></inputExpression>';
    const listed = `${from}<inputValues><text>"Low", "Medium"</text></inputValues>`;
    expect(await faultsOf(xml().replace(from, listed))).toMatchObject([
      { column: 'Risk', text: '"Low", "Medium"', message: 'expected "Low", "High"' },
    ]);
  });

  it('for decisions that require each other, although no column reads them', async () => {
    const ring = ['a', 'b', 'a'].slice(0, 2).map(
      (name, at, names) => `<decision id="${name}" name="${name}">
        <informationRequirement><requiredDecision href="#${names[1 - at] ?? ''}" /></informationRequirement>
        <informationRequirement><requiredInput href="#age" /></informationRequirement>
        <decisionTable><input><inputExpression><text>Age</text></inputExpression></input><output />
        <rule id="${name}1"><inputEntry><text>-</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
        </decisionTable></decision>`,
    );
    const faults = await faultsOf(xml({ inside: ring.join('') }));
    expect(faults.map(({ table }) => table).sort()).toEqual(['a', 'b']);
    expect(faults[0]?.message).toContain('a → b → a');
  });
});
