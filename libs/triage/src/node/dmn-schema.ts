import { z } from 'zod';

/* What of a DMN document is read. Whatever is not named here is documentation or layout and changes no result. */

const language = z.string().optional();
const text = z.object({ text: z.string().optional(), expressionLanguage: language });
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

const input = z.object({
  inputExpression: text.extend({ typeRef: z.string().optional() }).optional(),
  inputValues: text.optional(),
});

const output = z.object({
  name: z.string().optional(),
  typeRef: z.string().optional(),
  outputValues: text.optional(),
  defaultOutputEntry: text.optional(),
});

const decisionTable = z.object({
  $type: z.string(),
  hitPolicy: z.string().optional(),
  aggregation: z.string().optional(),
  input: z.array(input).optional(),
  output: z.array(output).optional(),
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

const itemComponent = z.object({
  name: z.string().optional(),
  typeRef: z.string().optional(),
  allowedValues: text.optional(),
});

const itemDefinition = itemComponent.extend({ itemComponent: z.array(itemComponent).optional() });

export const definitionsSchema = z.object({
  namespace: z.string().optional(),
  expressionLanguage: language,
  import: z.array(z.object({ name: z.string().optional(), namespace: z.string().optional() })).optional(),
  itemDefinition: z.array(itemDefinition).optional(),
  drgElement: z.array(element).optional(),
});

export type DmnDefinitions = z.infer<typeof definitionsSchema>;
export type DmnElement = z.infer<typeof element>;
export type DmnItem = z.infer<typeof itemDefinition>;
export type DmnTable = z.infer<typeof decisionTable>;
export type DmnRule = z.infer<typeof rule>;
export type DmnExtension = z.infer<typeof extension>;
