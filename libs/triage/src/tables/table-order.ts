import type { RuleFault } from './rule-table.js';
import { outputNames } from './table-draft.js';
import type { TableDraft } from './table-draft.js';

/** Most tables of a circle that its fault names. */
const longestRing = 12;

/**
 * The tables in an order in which each comes after the tables it reads. Tables that read each other in a circle, and
 * those that wait for them, are left out; every table of a circle becomes a fault that names the whole circle.
 */
export function orderedTables(drafts: readonly TableDraft[], faults: RuleFault[]): TableDraft[] {
  const makers = new Map(
    drafts.flatMap((draft) => [draft.name, ...outputNames(draft)].map((name) => [name, draft])),
  );
  const upstream = new Map(
    drafts.map((draft) => [draft, namesRead(draft).flatMap((name) => makers.get(name) ?? [])]),
  );
  const placed = new Set<TableDraft>();
  const isReady = (draft: TableDraft) => upstream.get(draft)?.every((each) => placed.has(each)) ?? true;
  let waiting: readonly TableDraft[] = drafts;
  for (;;) {
    const ready = waiting.filter(isReady);
    if (ready.length === 0) break;
    for (const draft of ready) placed.add(draft);
    waiting = waiting.filter((draft) => !placed.has(draft));
  }
  const next = (draft: TableDraft) => upstream.get(draft)?.find((each) => !placed.has(each));
  for (const ring of rings(waiting, next)) faults.push(...ring.map((draft) => ringFault(draft, ring)));
  return [...placed];
}

/** What a table's columns read and what it only declares to require. */
function namesRead({ columns, requires }: TableDraft): readonly string[] {
  return [...new Set([...columns.map(({ reads }) => reads), ...requires])];
}

/** The circles that are met by always following the first table a table waits for. */
function rings(
  waiting: readonly TableDraft[],
  next: (draft: TableDraft) => TableDraft | undefined,
): TableDraft[][] {
  const seen = new Set<TableDraft>();
  return waiting.flatMap((start) => {
    const path: TableDraft[] = [];
    let at: TableDraft | undefined = start;
    for (; at && !seen.has(at); at = next(at)) {
      seen.add(at);
      path.push(at);
    }
    const from = at ? path.indexOf(at) : -1;
    return from < 0 ? [] : [path.slice(from)];
  });
}

function ringFault({ file, name }: TableDraft, ring: readonly TableDraft[]): RuleFault {
  const names = ring.slice(0, longestRing).map((draft) => draft.name);
  const last = ring.length > longestRing ? '…' : (names[0] ?? '');
  const circle = [...names, last].join(' → ');
  return {
    file,
    table: name,
    message: `tables read each other in a circle, but a chain has no circles: ${circle}`,
  };
}
