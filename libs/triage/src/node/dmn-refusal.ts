import type { RuleFault } from '../tables/rule-table.js';
import type { DmnFile } from './dmn-name.js';
import type { DmnElement, DmnTable } from './dmn-schema.js';

/** The element's decision table; a fault when it decides in any other way. */
export function refuseElement(
  { file }: DmnFile,
  element: DmnElement,
  faults: RuleFault[],
): DmnTable | undefined {
  const { decisionLogic: logic } = element;
  if (element.$type === 'dmn:Decision' && logic?.$type === 'dmn:DecisionTable') return logic;
  const text = (logic?.$type ?? element.$type).replace('dmn:', '');
  const table = element.variable?.name ?? element.name ?? '';
  faults.push({ file, table, text, message: 'expected a decision table: nothing else is evaluated' });
  return undefined;
}

const wordOfLanguage = 'expressions are written in FEEL only: leave the expression language out';

/** Refuses what a decision table of DMN may hold, but what would change its results unseen if it were passed over. */
export function refuseTable(
  { file, definitions }: DmnFile,
  element: DmnElement,
  table: DmnTable,
  faults: RuleFault[],
): void {
  const where = { file, table: element.variable?.name ?? element.name ?? '' };
  const languages = [
    { row: undefined, text: definitions.expressionLanguage },
    ...ofColumns(table),
    ...ofRows(table),
  ];
  for (const { row, text } of languages) {
    if (isForeign(text)) faults.push({ ...where, row, text, message: wordOfLanguage });
  }
}

/** The language an expression is marked with, and the row it stands in. */
interface Marked {
  readonly row: string | undefined;
  readonly text: string | undefined;
}

function ofColumns({ input = [], output = [] }: DmnTable): Marked[] {
  return [
    ...input.flatMap((each) => [each.inputExpression, each.inputValues]),
    ...output.flatMap((each) => [each.outputValues, each.defaultOutputEntry]),
  ].map((part) => ({ row: undefined, text: part?.expressionLanguage }));
}

function ofRows({ rule = [] }: DmnTable): Marked[] {
  return rule.flatMap(({ id, inputEntry = [], outputEntry = [] }) =>
    [...inputEntry, ...outputEntry].map(({ expressionLanguage }) => ({ row: id, text: expressionLanguage })),
  );
}

/** FEEL is named by its namespace of any version, or by its name. */
function isForeign(language: string | undefined): boolean {
  return language !== undefined && !/\/FEEL\/?$|^(s-)?feel$/i.test(language);
}
