import { parseCell, parseLiteral } from '../cells/cell-text.js';
import { literals } from '../cells/cell.js';
import { aggregations, hitPolicies, redFlagLevels } from './rule-table.js';
import type { HitPolicy, OutputColumn, Refuse } from './rule-table.js';
import { outputNames } from './table-draft.js';
import type { OutputDraft, RowDraft, TableDraft } from './table-draft.js';
import { valueTypes } from '../cells/value.js';
import type { Value, ValueType } from '../cells/value.js';
import { outcomes } from '../verdict.js';

/** The hit policy of a table, if DMN has one of this name. */
export function readHitPolicy(draft: TableDraft, refuse: Refuse): HitPolicy | undefined {
  const text = policyText(draft);
  const policy = hitPolicies.find((each) => each === text);
  if (!policy) refuse({ text, message: `no such hit policy: use one of ${hitPolicies.join(', ')}` });
  const made = policy !== undefined && aggregations.includes(policy);
  if (made && draft.outputs.length > 1) {
    refuse({ text, message: 'one number is made of one output only: split the table' });
  }
  return policy;
}

function policyText({ hitPolicy, aggregation }: TableDraft): string {
  return aggregation ? `${hitPolicy} ${aggregation}` : hitPolicy;
}

/** What a table gives: a column for each output, with its values in order of caution where the table declares them. */
export function readOutputColumns(draft: TableDraft, refuse: Refuse): readonly OutputColumn[] {
  const names = outputNames(draft);
  if (draft.outputs.length === 0) refuse({ message: 'a table needs at least one output column' });
  for (const { type: text } of draft.outputs) {
    const known = text === undefined || valueTypes.some((type) => type === text);
    if (!known) refuse({ text, message: `expected one of the types ${valueTypes.join(', ')}` });
  }
  if (names.some((name, index) => name.endsWith('.') || names.indexOf(name) !== index)) {
    refuse({ message: 'each of several outputs needs a name of its own' });
  }
  const columns = draft.outputs.map((output, column) => ({
    name: names[column] ?? draft.name,
    label: output.name ?? '',
    type: outputType(draft, column),
    values: readValues(draft, column, refuse),
    fallback: readFallback(draft, column, refuse),
  }));
  const ordered = ['PRIORITY', 'OUTPUT ORDER'].includes(draft.hitPolicy);
  if (ordered && columns.every(({ values }) => values.length === 0)) {
    const { hitPolicy } = draft;
    refuse({
      message: `${hitPolicy} needs the output values listed in order of caution, the most careful first`,
    });
  }
  return columns;
}

/**
 * The output values as the table declares them. The caution of red flags and destinations is the engine's own, so a
 * file may leave values out but not reorder them.
 */
function readValues(draft: TableDraft, column: number, refuse: Refuse): readonly Value[] {
  const text = draft.outputs[column]?.values;
  const fixed = fixedOrder(draft, column);
  const declared = text === undefined ? undefined : declaredValues(text);
  if (text !== undefined && !declared) {
    refuse({ text, message: 'expected the output values as literals separated by commas' });
  }
  if (fixed && declared && !isPartOf(declared, fixed)) {
    refuse({ text, message: `expected these values in this order: ${quoted(fixed)}` });
  }
  return fixed ?? declared ?? [];
}

/** The first output of red flags and destinations has a meaning of its own; further ones are free. */
function fixedOrder({ role }: TableDraft, column: number): readonly Value[] | undefined {
  if (column > 0) return undefined;
  if (role === 'red-flags') return redFlagLevels;
  return role === 'destination' ? outcomes : undefined;
}

function isPartOf(part: readonly Value[], whole: readonly Value[]): boolean {
  const places = part.map((each) => whole.indexOf(each));
  return places.every((place, index) => place > (places[index - 1] ?? -1));
}

function declaredValues(text: string): readonly Value[] | undefined {
  const list = parseCell(text);
  const values = 'kind' in list ? literals(list) : [];
  const plain = 'kind' in list && list.kind === 'one-of' && list.tests.length === values.length;
  return plain ? values : undefined;
}

/** The default output of a column: several outputs have one each, or none has; a number that is made has none. */
function readFallback(draft: TableDraft, column: number, refuse: Refuse): Value | undefined {
  const output = draft.outputs[column];
  const text = output?.fallback;
  const given = draft.outputs.filter(({ fallback }) => fallback !== undefined).length;
  if (text === undefined) return undefined;
  const refuseHere: Refuse = (fault) => refuse({ column: output?.name ?? 'output', text, ...fault });
  if (given < draft.outputs.length) refuseHere({ message: 'every output needs a default, or none has one' });
  if (draft.aggregation !== undefined) {
    refuseHere({
      message: `a default beside ${draft.aggregation} is not evaluated: add a row whose cells are all -`,
    });
  }
  const values = allowedValues(output, fixedOrder(draft, column));
  return readOutput(text, { type: outputType(draft, column), values }, refuseHere);
}

/** One row's outputs: literals, each of its column's type and among the values its table may give. */
export function readOutputs(
  row: RowDraft,
  draft: TableDraft,
  columns: readonly OutputColumn[],
  refuse: Refuse,
): readonly Value[] {
  const { length } = row.outputs;
  if (length !== columns.length) {
    refuse({ column: 'output', text: String(length), message: `expected ${columns.length} outputs` });
  }
  return columns.map((column, place) => {
    const name = columns.length > 1 ? column.label : 'output';
    const allowed = allowedValues(draft.outputs[place], fixedOrder(draft, place));
    return readOutput(row.outputs[place] ?? '', { type: column.type, values: allowed }, (fault) =>
      refuse({ column: name, ...fault }),
    );
  });
}

function readOutput(
  text: string,
  { type, values }: Pick<OutputColumn, 'type' | 'values'>,
  refuse: Refuse,
): Value {
  const output = parseLiteral(text);
  if ('expected' in output) {
    refuse({ text, message: `expected ${output.expected}` });
    return '';
  }
  if (output.type !== type) refuse({ text, message: `expected a ${type}` });
  else if (values.length > 0 && !values.includes(output.value)) {
    refuse({ text, message: `expected one of ${quoted(values)}` });
  }
  return output.value;
}

/** The values a row may give: the declared ones, which may be fewer than those the engine knows. */
function allowedValues(
  output: OutputDraft | undefined,
  fixed: readonly Value[] | undefined,
): readonly Value[] {
  const declared = output?.values === undefined ? undefined : declaredValues(output.values);
  return declared ?? fixed ?? [];
}

/** Every output of a column has one type: the declared one, a number where one is made, else that of its values. */
function outputType(draft: TableDraft, column: number): ValueType {
  const declared = draft.outputs[column]?.type;
  if (draft.aggregation !== undefined && draft.aggregation !== 'COUNT') return 'number';
  const known = valueTypes.find((type) => type === declared);
  const first = draft.rows
    .map(({ outputs }) => parseLiteral(outputs[column] ?? ''))
    .find((literal) => 'type' in literal);
  return known ?? first?.type ?? 'string';
}

function quoted(values: readonly Value[]): string {
  return values.map((each) => JSON.stringify(each)).join(', ');
}
