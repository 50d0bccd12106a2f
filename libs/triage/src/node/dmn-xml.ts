import { DmnModdle } from 'dmn-moddle';
import { z } from 'zod';

import { dmnExtension } from './dmn-extension.js';

const text = z.object({ text: z.string().optional() });
const words = z.array(z.object({ lang: z.string().optional(), text: z.string().optional() })).optional();
const href = z.object({ href: z.string() }).optional();

const extension = z.object({
  $type: z.string(),
  role: z.string().optional(),
  codes: z.string().optional(),
  label: words,
  owner: z.string().optional(),
  source: z.string().optional(),
  reviewBy: z.string().optional(),
  because: words,
});

const extensionElements = z.object({ values: z.array(extension).optional() }).optional();

const rule = z.object({
  id: z.string().optional(),
  inputEntry: z.array(text).optional(),
  outputEntry: z.array(text).optional(),
  extensionElements,
});

const decisionTable = z.object({
  $type: z.string(),
  hitPolicy: z.string().optional(),
  aggregation: z.string().optional(),
  input: z
    .array(z.object({ inputExpression: text.extend({ typeRef: z.string().optional() }).optional() }))
    .optional(),
  output: z.array(z.object({ typeRef: z.string().optional(), outputValues: text.optional() })).optional(),
  rule: z.array(rule).optional(),
});

const element = z.object({
  $type: z.string(),
  id: z.string().optional(),
  name: z.string().optional(),
  variable: z.object({ name: z.string().optional(), typeRef: z.string().optional() }).optional(),
  informationRequirement: z.array(z.object({ requiredInput: href, requiredDecision: href })).optional(),
  decisionLogic: decisionTable.optional(),
  extensionElements,
});

const definitions = z.object({
  namespace: z.string().optional(),
  import: z.array(z.object({ name: z.string().optional(), namespace: z.string().optional() })).optional(),
  drgElement: z.array(element).optional(),
});

export type DmnDefinitions = z.infer<typeof definitions>;
export type DmnElement = z.infer<typeof element>;
export type DmnTable = z.infer<typeof decisionTable>;
export type DmnRule = z.infer<typeof rule>;
export type DmnExtension = z.infer<typeof extension>;

/** Largest rule file accepted, in characters. */
export const largestFile = 2_000_000;

/** Reads DMN 1.3 XML, or says in sentences why it cannot be read. */
export async function readDmn(xml: string): Promise<DmnDefinitions | readonly string[]> {
  if (xml.length > largestFile) return [`a rule file may have at most ${largestFile} characters`];
  if (xml.includes('<!DOCTYPE') || xml.includes('<!ENTITY'))
    return ['a rule file may not declare a document type'];
  try {
    const { rootElement, warnings } = await new DmnModdle({ tilanne: dmnExtension }).fromXML(xml);
    if (warnings.length > 0) return warnings.map((warning) => inOneLine(warning.message));
    const parsed = definitions.safeParse(rootElement);
    return parsed.success
      ? parsed.data
      : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  } catch (error) {
    return [`not readable as DMN 1.3: ${inOneLine(error instanceof Error ? error.message : String(error))}`];
  }
}

/** A reader's message without line breaks and without the whole file in it. */
function inOneLine(message: string): string {
  return message.replaceAll(/\s+/g, ' ').slice(0, 300);
}
