import type { Localised } from '@tilanne/platform';

import type { Cell } from '../cells/cell.js';
import { parseCell } from '../cells/cell-text.js';
import { misfit } from './readable.js';
import type { Readable, Unreadable } from './readable.js';
import { readBasis } from './row-basis.js';
import { sortedRows } from './row-order.js';
import { readHitPolicy, readOutputColumns, readOutputs } from './table-output.js';
import { tableRoles } from './rule-table.js';
import type { OutputColumn, Refuse, RuleFault, RuleRow, RuleTable } from './rule-table.js';
import type { RowDraft, TableDraft } from './table-draft.js';

/** Most columns a need table may have: what fits a screen and a physician's eye. */
export const widestNeedTable = 7;

const tooWide = `a need table may have at most ${widestNeedTable} input columns: split it into narrow tables`;

/** Most rows of one table. */
export const longestTable = 2000;

/** Most input columns of a table that is no need table. */
export const widestTable = 100;

/** What a table's columns may read, by name, or why they may not. */
export type Scope = ReadonlyMap<string, Readable | Unreadable>;

/** Turns the text of a table into a checked table; every fault is collected, and any fault means no table. */
export function readTable(draft: TableDraft, scope: Scope, faults: RuleFault[]): RuleTable | undefined {
  const before = faults.length;
  const refuse: Refuse = (fault) => {
    faults.push({ file: draft.file, table: draft.name, ...fault });
  };
  if (!checkShape(draft, refuse)) return undefined;
  checkColumns(draft, scope, refuse);
  const hitPolicy = readHitPolicy(draft, refuse);
  const outputs = readOutputColumns(draft, refuse);
  const rows = draft.rows.map((row, place) => readRow(row, place, { draft, outputs, scope, refuse }));
  if (faults.length > before || !hitPolicy) return undefined;
  return {
    file: draft.file,
    name: draft.name,
    label: labelOf(draft),
    hitPolicy,
    role: tableRoles.find((each) => each === draft.role),
    codes: draft.codes,
    columns: draft.columns.map((column) => column.reads),
    outputs,
    rows: sortedRows(hitPolicy, outputs, rows),
  };
}

/** False for a table so large that nobody could read it: nothing further is then looked at. */
function checkShape(draft: TableDraft, refuse: Refuse): boolean {
  const { rows, columns, codes, hitPolicy, role } = draft;
  const known = tableRoles.find((each) => each === role);
  const rules: readonly (readonly [boolean, string])[] = [
    [rows.length === 0, 'a table needs at least one row'],
    [rows.length > longestTable, `a table may have at most ${longestTable} rows`],
    [columns.length === 0, 'a table needs at least one input column'],
    [columns.length > widestTable, `a table may have at most ${widestTable} input columns`],
    [role !== undefined && !known, `the role ${role ?? ''} is none of ${tableRoles.join(', ')}`],
    [known === 'need' && columns.length > widestNeedTable, tooWide],
    [known === 'need' && codes.length === 0, 'a need table names its task codes'],
    [known !== 'need' && codes.length > 0, 'only a need table names task codes'],
    [known === 'red-flags' && hitPolicy !== 'COLLECT', 'red flags are a COLLECT table'],
  ];
  for (const [broken, message] of rules) if (broken) refuse({ message });
  return rows.length <= longestTable && columns.length <= widestTable;
}

function checkColumns(draft: TableDraft, scope: Scope, refuse: Refuse): void {
  const names = draft.columns.map((column) => column.reads);
  for (const [index, { reads, type, values }] of draft.columns.entries()) {
    const column = reads;
    if (names.indexOf(reads) !== index) {
      refuse({ column, message: 'a column may stand only once in a table' });
    }
    if (!draft.requires.some((each) => reads === each || reads.startsWith(`${each}.`))) {
      refuse({ column, message: 'the column reads what is not required' });
    }
    checkReadable(column, type, scope.get(reads), refuse);
    if (values !== undefined) readCell(values, scope.get(reads), (fault) => refuse({ column, ...fault }));
  }
}

function checkReadable(
  column: string,
  type: string | undefined,
  readable: Readable | Unreadable | undefined,
  refuse: Refuse,
): void {
  if (readable === undefined) {
    refuse({ column, text: column, message: 'no fact or table has this name' });
  } else if ('refusal' in readable) {
    refuse({ column, message: readable.refusal });
  } else if (readable.type !== undefined && type !== undefined && type !== readable.type) {
    refuse({ column, text: type, message: `the type of this column is ${readable.type}` });
  }
}

interface RowFrame {
  readonly draft: TableDraft;
  readonly outputs: readonly OutputColumn[];
  readonly scope: Scope;
  readonly refuse: Refuse;
}

function readRow(row: RowDraft, place: number, { draft, outputs, scope, refuse }: RowFrame): RuleRow {
  const refuseRow: Refuse = (fault) => refuse({ row: row.id, ...fault });
  if (row.cells.length !== draft.columns.length) {
    refuseRow({ message: `expected ${draft.columns.length} condition cells, found ${row.cells.length}` });
  }
  const cells = draft.columns.map(({ reads }, index) =>
    readCell(row.cells[index] ?? '-', scope.get(reads), (fault) => refuseRow({ column: reads, ...fault })),
  );
  const values = readOutputs(row, draft, outputs, refuseRow);
  return { id: row.id, place, cells, outputs: values, basis: readBasis(row, refuseRow) };
}

function readCell(text: string, readable: Readable | Unreadable | undefined, refuse: Refuse): Cell {
  const cell = parseCell(text);
  if (!('kind' in cell)) {
    refuse({ text: cell.text, message: `expected ${cell.expected}` });
    return { kind: 'any' };
  }
  const message = readable && 'type' in readable ? misfit(cell, readable) : undefined;
  if (message) refuse({ text, message });
  return cell;
}

function labelOf(draft: TableDraft): Localised {
  const { fi = draft.name, sv = draft.name, en = draft.name } = draft.label;
  return { fi, sv, en };
}
