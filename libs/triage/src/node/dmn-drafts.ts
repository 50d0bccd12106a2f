import type { RuleFault } from '../rule-table.js';
import type { BasisDraft, PartialWords, RowDraft, TableDraft } from '../table-draft.js';
import type { DmnDefinitions, DmnElement, DmnExtension, DmnRule, DmnTable } from './dmn-xml.js';

/** A file that could be read as DMN. */
export interface DmnFile {
  readonly file: string;
  readonly definitions: DmnDefinitions;
}

/** The tables of all files together as text: names across files resolved, nothing in the cells checked yet. */
export function tableDrafts(files: readonly DmnFile[], faults: RuleFault[]): TableDraft[] {
  const names = elementNames(files);
  return files.flatMap(({ file, definitions }) =>
    (definitions.drgElement ?? []).flatMap((element) => {
      if (element.$type === 'dmn:InputData') return [];
      const table = tableOf(element);
      if (table) return [draftOf({ file, definitions }, element, table, names)];
      faults.push({
        file,
        table: nameOf(element),
        text: (element.decisionLogic?.$type ?? element.$type).replace('dmn:', ''),
        message: 'expected a decision table: nothing else is evaluated',
      });
      return [];
    }),
  );
}

function tableOf(element: DmnElement): DmnTable | undefined {
  const { decisionLogic } = element;
  return element.$type === 'dmn:Decision' && decisionLogic?.$type === 'dmn:DecisionTable'
    ? decisionLogic
    : undefined;
}

function nameOf(element: DmnElement): string {
  return element.variable?.name ?? element.name ?? '';
}

/** The name of every element by `namespace#id`. */
function elementNames(files: readonly DmnFile[]): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap(({ definitions }) =>
      (definitions.drgElement ?? []).map((element): [string, string] => [
        `${definitions.namespace ?? ''}#${element.id ?? ''}`,
        nameOf(element),
      ]),
    ),
  );
}

function draftOf(
  { file, definitions }: DmnFile,
  element: DmnElement,
  table: DmnTable,
  names: ReadonlyMap<string, string>,
): TableDraft {
  const readable = readableNames(definitions, element, names);
  const own = extensionOf(element.extensionElements?.values, 'tilanne:Table');
  return {
    file,
    name: nameOf(element),
    hitPolicy: table.hitPolicy ?? 'UNIQUE',
    aggregation: table.aggregation,
    role: own?.role,
    codes: own?.codes?.split(/\s+/).filter(Boolean) ?? [],
    label: wordsOf(own?.label),
    requires: [...readable.values()],
    columns: (table.input ?? []).map(({ inputExpression }) => {
      const written = inputExpression?.text?.trim() ?? '';
      return { reads: readable.get(written) ?? written, type: typeName(inputExpression?.typeRef) };
    }),
    outputs: (table.output ?? []).map(({ typeRef, outputValues }) => ({
      type: typeName(typeRef ?? element.variable?.typeRef),
      values: outputValues?.text,
    })),
    rows: (table.rule ?? []).map(rowOf),
  };
}

/**
 * What the columns of a decision may be called, and which fact or table each of these names means: the decision's
 * requirements, those from an imported file with the import's name before them (`vitals.riskBand`).
 */
function readableNames(
  definitions: DmnDefinitions,
  element: DmnElement,
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const aliases = new Map(
    (definitions.import ?? []).map(({ name, namespace }) => [namespace ?? '', name ?? '']),
  );
  const requirements = (element.informationRequirement ?? []).flatMap(
    ({ requiredInput, requiredDecision }) => {
      const href = (requiredInput ?? requiredDecision)?.href ?? '';
      const [namespace = '', id = ''] = href.split('#');
      const name = names.get(`${namespace || (definitions.namespace ?? '')}#${id}`);
      const alias = aliases.get(namespace);
      return name === undefined ? [] : [[alias ? `${alias}.${name}` : name, name] as const];
    },
  );
  return new Map(requirements);
}

function rowOf(rule: DmnRule): RowDraft {
  const basis = extensionOf(rule.extensionElements?.values, 'tilanne:Basis');
  return {
    id: rule.id ?? '',
    cells: (rule.inputEntry ?? []).map((entry) => entry.text?.trim() ?? ''),
    outputs: (rule.outputEntry ?? []).map((entry) => entry.text?.trim() ?? ''),
    basis: basis ? basisOf(basis) : undefined,
  };
}

function basisOf(basis: DmnExtension): BasisDraft {
  const { owner = '', source = '', reviewBy = '' } = basis;
  return { owner, source, reviewBy, because: wordsOf(basis.because) };
}

function extensionOf(values: readonly DmnExtension[] | undefined, type: string): DmnExtension | undefined {
  return values?.find((each) => each.$type === type);
}

function wordsOf(words: DmnExtension['label']): PartialWords {
  return Object.fromEntries((words ?? []).map(({ lang, text }) => [lang ?? '', text?.trim() ?? '']));
}

/** FEEL's basic types may be written with the prefix of its namespace. */
function typeName(typeRef: string | undefined): string | undefined {
  return typeRef?.replace(/^feel:/, '');
}
