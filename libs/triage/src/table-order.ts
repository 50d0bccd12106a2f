import type { RuleFault } from './rule-table.js';
import type { TableDraft } from './table-draft.js';

/**
 * The tables in an order in which each comes after the tables it reads. Tables that read each other in a circle are
 * left out and become faults.
 */
export function orderedTables(drafts: readonly TableDraft[], faults: RuleFault[]): TableDraft[] {
  const names = new Set(drafts.map((draft) => draft.name));
  const placed = new Set<string>();
  const ordered: TableDraft[] = [];
  let waiting: readonly TableDraft[] = drafts;
  for (;;) {
    const ready = waiting.filter(({ columns }) =>
      columns.every(({ reads }) => !names.has(reads) || placed.has(reads)),
    );
    if (ready.length === 0) break;
    for (const draft of ready) placed.add(draft.name);
    ordered.push(...ready);
    waiting = waiting.filter((draft) => !ready.includes(draft));
  }
  for (const { file, name } of waiting) {
    faults.push({
      file,
      table: name,
      message: 'the table reads itself, or others that read it: a chain has no circles',
    });
  }
  return ordered;
}
