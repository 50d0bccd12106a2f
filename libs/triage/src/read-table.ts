import type { Localised } from '@tilanne/platform';

import type { Cell } from './cell.js';
import { parseCell } from './cell-text.js';
import { misfit } from './readable.js';
import type { Readable } from './readable.js';
import { readBasis } from './row-basis.js';
import { readHitPolicy, readOutput, readOutputOrder } from './table-output.js';
import { tableRoles } from './rule-table.js';
import type { Refuse, RuleFault, RuleRow, RuleTable } from './rule-table.js';
import type { RowDraft, TableDraft } from './table-draft.js';

/** Most columns a need table may have: what fits a screen and a physician's eye. */
export const widestNeedTable = 7;

const tooWide = `a need table may have at most ${widestNeedTable} input columns: split it into narrow tables`;

/** Most rows of one table. */
export const longestTable = 5000;

/** What a table's columns may read, by name; null marks a COLLECT table, whose list no cell can test. */
export type Scope = ReadonlyMap<string, Readable | null>;

/** Turns the text of a table into a checked table; every fault is collected, and any fault means no table. */
export function readTable(draft: TableDraft, scope: Scope, faults: RuleFault[]): RuleTable | undefined {
  const before = faults.length;
  const refuse: Refuse = (fault) => {
    faults.push({ file: draft.file, table: draft.name, ...fault });
  };
  checkShape(draft, refuse);
  checkColumns(draft, scope, refuse);
  const hitPolicy = readHitPolicy(draft, refuse);
  const order = readOutputOrder(draft, refuse);
  const rows = draft.rows.map((row) => readRow(row, draft, scope, refuse));
  if (faults.length > before || !hitPolicy) return undefined;
  const byCaution = (row: RuleRow) => order.indexOf(row.output);
  const sorted = ['PRIORITY', 'COLLECT'].includes(hitPolicy);
  return {
    file: draft.file,
    name: draft.name,
    label: labelOf(draft),
    hitPolicy,
    role: tableRoles.find((each) => each === draft.role),
    codes: draft.codes,
    columns: draft.columns.map((column) => column.reads),
    rows: sorted ? rows.toSorted((left, right) => byCaution(left) - byCaution(right)) : rows,
  };
}

function checkShape(draft: TableDraft, refuse: Refuse): void {
  const { rows, columns, codes, hitPolicy, role } = draft;
  const known = tableRoles.find((each) => each === role);
  const rules: readonly (readonly [boolean, string])[] = [
    [rows.length === 0, 'a table needs at least one row'],
    [rows.length > longestTable, `a table may have at most ${longestTable} rows`],
    [columns.length === 0, 'a table needs at least one input column'],
    [role !== undefined && !known, `the role ${role ?? ''} is none of ${tableRoles.join(', ')}`],
    [known === 'need' && columns.length > widestNeedTable, tooWide],
    [known === 'need' && codes.length === 0, 'a need table names its task codes'],
    [known !== 'need' && codes.length > 0, 'only a need table names task codes'],
    [known === 'red-flags' && hitPolicy !== 'COLLECT', 'red flags are a COLLECT table'],
  ];
  for (const [broken, message] of rules) if (broken) refuse({ message });
}

function checkColumns(draft: TableDraft, scope: Scope, refuse: Refuse): void {
  const names = draft.columns.map((column) => column.reads);
  for (const [index, { reads, type }] of draft.columns.entries()) {
    const column = reads;
    const readable = scope.get(reads);
    if (names.indexOf(reads) !== index)
      refuse({ column, message: 'a column may stand only once in a table' });
    if (readable === undefined) refuse({ column, text: reads, message: 'no fact or table has this name' });
    if (readable === null)
      refuse({ column, message: 'a COLLECT table gives a list, which no cell can test' });
    if (!draft.requires.includes(reads)) refuse({ column, message: 'the column reads what is not required' });
    if (readable?.type && type !== undefined && type !== readable.type) {
      refuse({ column, text: type, message: `the type of this column is ${readable.type}` });
    }
  }
}

function readRow(row: RowDraft, draft: TableDraft, scope: Scope, refuse: Refuse): RuleRow {
  const refuseRow: Refuse = (fault) => refuse({ row: row.id, ...fault });
  if (row.cells.length !== draft.columns.length) {
    refuseRow({ message: `expected ${draft.columns.length} condition cells, found ${row.cells.length}` });
  }
  const cells = draft.columns.map(({ reads }, index) =>
    readCell(row.cells[index] ?? '-', scope.get(reads), (fault) => refuseRow({ column: reads, ...fault })),
  );
  return { id: row.id, cells, output: readOutput(row, draft, refuseRow), basis: readBasis(row, refuseRow) };
}

function readCell(text: string, readable: Readable | null | undefined, refuse: Refuse): Cell {
  const cell = parseCell(text);
  if (!('kind' in cell)) {
    refuse({ text: cell.text, message: `expected ${cell.expected}` });
    return { kind: 'any' };
  }
  const message = readable ? misfit(cell, readable) : undefined;
  if (message) refuse({ text, message });
  return cell;
}

function labelOf(draft: TableDraft): Localised {
  const { fi = draft.name, sv = draft.name, en = draft.name } = draft.label;
  return { fi, sv, en };
}
