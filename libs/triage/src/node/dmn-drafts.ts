import type { RuleFault } from '../tables/rule-table.js';
import type {
  BasisDraft,
  ColumnDraft,
  OutputDraft,
  PartialWords,
  RowDraft,
  TableDraft,
} from '../tables/table-draft.js';
import { dmnNames } from './dmn-name.js';
import type { DmnFile, DmnNames } from './dmn-name.js';
import { refuseElement, refuseTable } from './dmn-refusal.js';
import type { DmnElement, DmnExtension, DmnRule, DmnTable } from './dmn-schema.js';
import { DmnTypes } from './dmn-type.js';

/** The tables of all files together as text: names across files resolved, nothing in the cells checked yet. */
export function tableDrafts(files: readonly DmnFile[], faults: RuleFault[]): TableDraft[] {
  const names = dmnNames(files);
  return files.flatMap((file) => {
    const place = { file, names, types: new DmnTypes(file.definitions) };
    return (file.definitions.drgElement ?? []).flatMap((element) => {
      if (documentation.includes(element.$type)) return [];
      const table = refuseElement(file, element, faults);
      if (!table) return [];
      refuseTable(file, element, table, faults);
      return [draftOf(place, element, table)];
    });
  });
}

/** Elements of a requirement graph that decide nothing. */
const documentation = ['dmn:InputData', 'dmn:KnowledgeSource'];

interface Place {
  readonly file: DmnFile;
  readonly names: DmnNames;
  readonly types: DmnTypes;
}

function draftOf({ file, names, types }: Place, element: DmnElement, table: DmnTable): TableDraft {
  const readable = names.readableBy(file.definitions, element);
  const own = extensionOf(element.extensionElements?.values, 'tilanne:Table');
  return {
    file: file.file,
    name: names.of(element),
    hitPolicy: table.hitPolicy ?? 'UNIQUE',
    aggregation: table.aggregation,
    role: own?.role,
    codes: own?.codes?.split(/\s+/).filter(Boolean) ?? [],
    label: wordsOf(own?.label),
    requires: [...readable.values()],
    columns: (table.input ?? []).map((input) => columnOf(input, readable, types)),
    outputs: outputsOf(element, table, types),
    rows: (table.rule ?? []).map(rowOf),
  };
}

type Input = NonNullable<DmnTable['input']>[number];

function columnOf(
  { inputExpression, inputValues }: Input,
  readable: ReadonlyMap<string, string>,
  types: DmnTypes,
): ColumnDraft {
  const written = inputExpression?.text?.trim() ?? '';
  const { type, values } = types.of(inputExpression?.typeRef);
  return { reads: nameRead(written, readable), type, values: inputValues?.text ?? values };
}

/** Most parts of a name that is written with dots. */
const mostParts = 8;

/** What a column reads: a requirement, or one of a required table's outputs (`vitals.riskBand`, `Approval.Rate`). */
function nameRead(written: string, readable: ReadonlyMap<string, string>): string {
  const whole = readable.get(written);
  if (whole !== undefined) return whole;
  let dot = written.indexOf('.');
  for (let part = 1; dot >= 0 && part < mostParts; part += 1) {
    const name = readable.get(written.slice(0, dot));
    if (name !== undefined) return name + written.slice(dot);
    dot = written.indexOf('.', dot + 1);
  }
  return written;
}

/** The outputs; one alone may leave its type to the decision's variable, several may leave theirs to its components. */
function outputsOf(element: DmnElement, table: DmnTable, types: DmnTypes): OutputDraft[] {
  const outputs = table.output ?? [];
  return outputs.map(({ name, typeRef, outputValues, defaultOutputEntry }) => {
    const whole = element.variable?.typeRef;
    const alone = outputs.length === 1;
    const own = typeRef ?? (alone ? whole : undefined);
    const { type, values } = own === undefined ? types.ofComponent(whole, name) : types.of(own);
    const declared = values ?? (alone ? undefined : types.ofComponent(whole, name).values);
    const fallback = defaultOutputEntry?.text?.trim();
    return { name, type, values: outputValues?.text ?? declared, fallback };
  });
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
