import type { TableDraft } from '@tilanne/triage';

export type Value = number | string | boolean;

/** A complete task; what was not measured is null, which no engine compares with a number. */
export type PeerTask = Readonly<Record<string, Value | null>>;

/** What each table came to, by its name; null where no row matched. */
export type PeerResult = Readonly<Record<string, Value | null>>;

/** Another engine with the same tables in it. */
export interface Peer {
  readonly name: string;
  readonly version: string;
  evaluate(task: PeerTask): Promise<PeerResult> | PeerResult;
}

/** The rows of a table with the most careful first, as its hit policy counts them. */
export function carefulFirst({ rows, outputs, hitPolicy, aggregation }: TableDraft): TableDraft['rows'] {
  const values = outputs[0]?.values?.split(',').map((each) => each.trim());
  const sorts = ['PRIORITY', 'COLLECT'].includes(hitPolicy) && aggregation === undefined;
  if (!values || !sorts) return rows;
  return rows.toSorted(
    (one, other) => values.indexOf(one.outputs[0] ?? '') - values.indexOf(other.outputs[0] ?? ''),
  );
}

/** The value of an output's text. */
export function outputOf(row: TableDraft['rows'][number]): Value {
  return JSON.parse(row.outputs[0] ?? 'null') as Value;
}
