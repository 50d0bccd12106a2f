import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { holds, kitFigures, wholeKit } from './kit-figures.js';
import { jsonLines, page } from './report.js';
import { runKit, type ModelResult } from './tck-run.js';

const space = 'https://www.omg.org/spec/DMN/20230324/MODEL/';
const model = (inside: string) => `<definitions xmlns="${space}" id="m" name="m" namespace="urn:m">
  <inputData id="age" name="Age"><variable name="Age" typeRef="number" /></inputData>
  <decision id="d" name="Fee"><variable name="Fee" typeRef="number" />
    <informationRequirement><requiredInput href="#age" /></informationRequirement>${inside}
  </decision></definitions>`;

const table = `<decisionTable hitPolicy="COLLECT">
  <input><inputExpression typeRef="number"><text>Age</text></inputExpression></input><output />
  <rule id="r1"><inputEntry><text>&gt;= 18</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
  <rule id="r2"><inputEntry><text>&gt;= 65</text></inputEntry><outputEntry><text>2</text></outputEntry></rule>
</decisionTable>`;

const testCase = (id: number, age: number, fees: readonly number[]) => `<testCase id="${id}">
  <inputNode name="Age"><value xsi:type="xsd:decimal">${age}</value></inputNode>
  <resultNode name="Fee" type="decision"><expected><list>
    ${fees.map((fee) => `<item><value xsi:type="xsd:decimal">${fee}</value></item>`).join('')}
  </list></expected></resultNode></testCase>`;

const cases = (...inside: readonly string[]) =>
  `<testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">${inside.join('')}</testCases>`;

/** A small kit: one model of a table, whose last case expects what is wrong; one of an expression; one that is broken. */
const kit: Readonly<Record<string, readonly [string, string]>> = {
  '0001-table': [model(table), cases(testCase(1, 70, [2, 1]), testCase(2, 20, [1]), testCase(3, 20, [2]))],
  '0002-expression': [
    model('<literalExpression><text>Age + 1</text></literalExpression>'),
    cases(testCase(1, 1, [2])),
  ],
  '0003-broken': [model(table.replace('&gt;= 18', 'old')), cases(testCase(1, 20, [1]))],
};

let folder = '';
const models: ModelResult[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kit-'));
  for (const [name, [dmn, xml]] of Object.entries(kit)) {
    const place = join(folder, 'compliance-level-2', name);
    await mkdir(place, { recursive: true });
    await writeFile(join(place, `${name}.dmn`), dmn);
    await writeFile(join(place, `${name}-test-01.xml`), xml);
  }
  for await (const each of runKit(folder)) models.push(each);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('A run of the kit', () => {
  it('holds every case against what it expects, as bags where the standard leaves the order open', () => {
    expect(models[0]?.results).toEqual([
      { id: '1', decision: 'Fee', expected: [2, 1], found: [1, 2], holds: true },
      { id: '2', decision: 'Fee', expected: [1], found: [1], holds: true },
      { id: '3', decision: 'Fee', expected: [2], found: [1], holds: false },
    ]);
  });

  it('keeps why a model was refused', () => {
    expect(models.map(({ faults }) => faults.map(({ text }) => text))).toEqual([
      [],
      ['LiteralExpression'],
      ['old'],
    ]);
  });

  it('counts a case that failed and a table that was refused as not held', () => {
    const figures = kitFigures(models);
    expect(figures).toEqual({
      tableModels: 2,
      tableCases: 4,
      tableCasesHeld: 2,
      otherModels: 1,
      otherModelsRefused: 1,
    });
    expect([holds(figures, false), holds(figures, true)]).toEqual([false, false]);
  });

  it('is sound when everything in it held, and whole when nothing of the kit was missing', () => {
    const sound = { ...wholeKit, tableCases: 3, tableCasesHeld: 3 };
    expect([holds(sound, false), holds(sound, true)]).toEqual([true, false]);
    expect([holds(wholeKit, false), holds(wholeKit, true)]).toEqual([true, true]);
    const nothing = { ...wholeKit, tableCases: 0, tableCasesHeld: 0 };
    expect(holds(nothing, false)).toBe(false);
    expect(holds({ ...wholeKit, otherModelsRefused: 10 }, false)).toBe(false);
  });

  it('counts a model that was refused for another reason as not refused rightly', () => {
    const [, expression] = models;
    const other = { ...expression, hasTable: false, faults: [{ file: 'x.dmn', message: 'not readable' }] };
    expect(kitFigures([other as ModelResult])).toMatchObject({ otherModels: 1, otherModelsRefused: 0 });
  });

  it('is told as a page, with what did not hold', () => {
    const told = page(models, kitFigures(models));
    expect(told).toContain('| 0001-table | 2 of 3 cases |');
    expect(told).toContain('| 0002-expression | refused: LiteralExpression |');
    expect(told).toContain('| 0003-broken | refused: expected -, a literal');
    expect(told).toContain('2 of 4 cases of 2 models with decision tables hold.');
    expect(told).toContain('0001-table.dmn, case 3, Fee: expected [2], found [1]');
  });

  it('is told to machines as one measure a line, with what was found beside it', () => {
    const lines = jsonLines(models, kitFigures(models))
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines).toMatchObject([
      { measure: 'dmn/0001-table', value: 2, unit: 'count', target: '≥ 3', holds: false, n: 3, seed: null },
      { measure: 'dmn/0002-expression', value: 1, holds: true, refused: [{ text: 'LiteralExpression' }] },
      { measure: 'dmn/0003-broken', holds: false },
      { measure: 'dmn/table cases held', value: 2, target: '≥ 4', holds: false },
      { measure: 'dmn/other models refused with the reason', value: 1, target: '≥ 1', holds: true },
    ]);
    expect(lines[0]).toMatchObject({ results: [{ id: '1', holds: true }, {}, {}] });
  });
});
