import { parseCell, parseLiteral } from './cell-text.js';
import { literals } from './cell.js';
import { hitPolicies, redFlagLevels } from './rule-table.js';
import type { HitPolicy, Refuse } from './rule-table.js';
import type { RowDraft, TableDraft } from './table-draft.js';
import type { Value } from './value.js';
import { outcomes } from './verdict.js';

/** The hit policy of a table, if it is one of those this engine evaluates. */
export function readHitPolicy(draft: TableDraft, refuse: Refuse): HitPolicy | undefined {
  const text = draft.aggregation ? `${draft.hitPolicy} ${draft.aggregation}` : draft.hitPolicy;
  const policy = hitPolicies.find((each) => each === text);
  if (!policy)
    refuse({ text, message: `this hit policy is not evaluated: use one of ${hitPolicies.join(', ')}` });
  return policy;
}

/**
 * The output values in order of caution, as the table declares them. The caution of red flags and destinations is
 * the engine's own, so a file may leave values out but not reorder them.
 */
export function readOutputOrder(draft: TableDraft, refuse: Refuse): readonly Value[] {
  if (draft.outputs.length !== 1) {
    refuse({ text: String(draft.outputs.length), message: 'a table has exactly one output column' });
  }
  const text = draft.outputs[0]?.values;
  const fixed = fixedOrder(draft);
  const declared = text === undefined ? undefined : declaredOrder(text, refuse);
  if (fixed && declared && !isPartOf(declared, fixed)) {
    refuse({ text, message: `expected these values in this order: ${quoted(fixed)}` });
  }
  if (draft.hitPolicy === 'PRIORITY' && !declared) {
    refuse({
      message: 'PRIORITY needs the output values listed in order of caution, the most careful first',
    });
  }
  return fixed ?? declared ?? [];
}

function fixedOrder(draft: TableDraft): readonly Value[] | undefined {
  if (draft.role === 'red-flags') return redFlagLevels;
  return draft.role === 'destination' ? outcomes : undefined;
}

function isPartOf(part: readonly Value[], whole: readonly Value[]): boolean {
  const places = part.map((each) => whole.indexOf(each));
  return places.every((place, index) => place > (places[index - 1] ?? -1));
}

function declaredOrder(text: string, refuse: Refuse): readonly Value[] {
  const list = parseCell(text);
  const values = 'kind' in list ? literals(list) : [];
  const plain = 'kind' in list && list.kind === 'one-of' && list.tests.length === values.length;
  if (!plain) refuse({ text, message: 'expected the output values as literals separated by commas' });
  return values;
}

/** One row's output: a literal, of the column's type, among the values its table may give. */
export function readOutput(row: RowDraft, draft: TableDraft, refuse: Refuse): Value {
  const text = row.outputs[0] ?? '';
  const column = 'output';
  const output = parseLiteral(text);
  if (typeof output === 'object') {
    refuse({ column, text, message: `expected ${output.expected}` });
    return '';
  }
  if (row.outputs.length !== draft.outputs.length) {
    refuse({ column, text: String(row.outputs.length), message: `expected ${draft.outputs.length} outputs` });
  }
  const type = outputType(draft);
  const allowed = allowedOutputs(draft);
  if (type && typeof output !== type) refuse({ column, text, message: `expected a ${type}` });
  else if (allowed && !allowed.includes(output)) {
    refuse({ column, text, message: `expected one of ${quoted(allowed)}` });
  }
  return output;
}

/** Every output of a table has one type: the declared one, a number under SUM, else that of the first row. */
function outputType(draft: TableDraft): string | undefined {
  const declared = draft.outputs[0]?.type;
  if (draft.aggregation === 'SUM') return 'number';
  if (declared === 'number' || declared === 'string' || declared === 'boolean') return declared;
  const first = parseLiteral(draft.rows[0]?.outputs[0] ?? '');
  return typeof first === 'object' ? undefined : typeof first;
}

function allowedOutputs(draft: TableDraft): readonly Value[] | undefined {
  const text = draft.outputs[0]?.values;
  const list = text === undefined ? undefined : parseCell(text);
  return list && 'kind' in list ? literals(list) : fixedOrder(draft);
}

function quoted(values: readonly Value[]): string {
  return values.map((each) => JSON.stringify(each)).join(', ');
}
