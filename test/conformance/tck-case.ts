import type { DecisionResult, RowResult } from '@tilanne/triage';
import { DmnModdle } from 'dmn-moddle';
import { z } from 'zod';

/** One case of the kit: what is given, and what each decision must come to. */
export interface TckCase {
  readonly id: string;
  readonly given: ReadonlyMap<string, unknown>;
  readonly expected: ReadonlyMap<string, DecisionResult>;
}

const attribute = (name: string) => ({ name, isAttr: true, type: 'String' });
const one = (name: string, type: string) => ({ name, type });
const many = (name: string, type: string) => ({ name, type, isMany: true });
const body = { name: 'text', isBody: true, type: 'String' };
const result = [one('value', 'Value'), many('component', 'Component'), one('list', 'List')];

/** The kit's test files as a moddle package, so that the reader of the rules reads them too. */
const testPackage = {
  name: 'TestCases',
  prefix: 'tck',
  uri: 'http://www.omg.org/spec/DMN/20160719/testcase',
  xml: { tagAlias: 'lowerCase' },
  types: [
    {
      name: 'TestCases',
      properties: [one('modelName', 'ModelName'), one('labels', 'Labels'), many('testCase', 'TestCase')],
    },
    { name: 'ModelName', properties: [body] },
    { name: 'Labels', properties: [many('label', 'Label')] },
    { name: 'Label', properties: [body] },
    { name: 'Description', properties: [body] },
    {
      name: 'TestCase',
      properties: [
        attribute('id'),
        one('description', 'Description'),
        many('inputNode', 'InputNode'),
        many('resultNode', 'ResultNode'),
      ],
    },
    { name: 'InputNode', properties: [attribute('name'), ...result] },
    {
      name: 'ResultNode',
      properties: [attribute('name'), attribute('type'), one('expected', 'Expected')],
    },
    { name: 'Expected', properties: result },
    { name: 'List', properties: [many('item', 'Item')] },
    { name: 'Item', properties: result },
    { name: 'Component', properties: [attribute('name'), ...result] },
    { name: 'Value', properties: [attribute('kind'), attribute('none'), body] },
  ],
};

const value = z.object({
  kind: z.string().optional(),
  none: z.string().optional(),
  text: z.string().optional(),
});
const plain = z.object({
  value: value.optional(),
  component: z.array(z.object({ name: z.string(), value })).optional(),
});
const whole = plain.extend({ list: z.object({ item: z.array(plain).default([]) }).optional() });
const testCase = z.object({
  id: z.string(),
  inputNode: z.array(plain.extend({ name: z.string() })).default([]),
  resultNode: z.array(z.object({ name: z.string(), expected: whole })),
});
const testCases = z.object({ testCase: z.array(testCase) });

/** The cases of one test file; a file that is not one ends the run with the reader's own words. */
export async function readCases(xml: string): Promise<TckCase[]> {
  const plainTypes = xml.replaceAll('xsi:type="xsd:', 'kind="').replaceAll('xsi:nil=', 'none=');
  const moddle = new DmnModdle({ tck: testPackage });
  const { rootElement } = await moddle.fromXML(plainTypes, 'tck:TestCases', { lax: false });
  return testCases.parse(rootElement).testCase.map(({ id, inputNode, resultNode }) => ({
    id,
    given: new Map(inputNode.map((node) => [node.name, resultOf(node)])),
    expected: new Map(resultNode.map(({ name, expected }) => [name, resultOf(expected)])),
  }));
}

function resultOf({ list, ...rest }: z.infer<typeof whole>): DecisionResult {
  return list ? list.item.map(rowOf).filter((row) => row !== null) : rowOf(rest);
}

function rowOf({ value: only, component }: z.infer<typeof plain>): RowResult | null {
  if (!component) return valueOf(only);
  return Object.fromEntries(component.map((each) => [each.name, valueOf(each.value) ?? '']));
}

function valueOf({ kind, none, text }: z.infer<typeof value> = {}): string | number | boolean | null {
  if (none === 'true' || text === undefined) return null;
  if (kind === 'boolean') return text === 'true';
  return kind === 'decimal' || kind === 'double' ? Number(text) : text;
}
