/**
 * A decision table as a file says it, before anything has been checked: every cell is still text.
 * Tables are read from DMN by the node door; whoever edits rules in a browser makes the same shape.
 */
export interface TableDraft {
  readonly file: string;
  /** The name by which other tables read its result. */
  readonly name: string;
  readonly hitPolicy: string;
  readonly aggregation: string | undefined;
  /** `red-flags`, `need` or `destination`; undefined for a table that only feeds others. */
  readonly role: string | undefined;
  /** The task codes a need table answers for. */
  readonly codes: readonly string[];
  readonly label: PartialWords;
  /** Names of the facts and tables it declares as its requirements. */
  readonly requires: readonly string[];
  readonly columns: readonly ColumnDraft[];
  readonly outputs: readonly OutputDraft[];
  readonly rows: readonly RowDraft[];
}

export interface ColumnDraft {
  /** The name of the fact or table it reads. */
  readonly reads: string;
  readonly type: string | undefined;
  /** Comma-separated values or tests that its fact or table may have, as the file says it. */
  readonly values?: string | undefined;
}

export interface OutputDraft {
  /** Needed where a table has several outputs: others read `Table.name`. */
  readonly name?: string | undefined;
  readonly type: string | undefined;
  /** Comma-separated literals in order of caution, as the file says it. */
  readonly values: string | undefined;
  /** A literal for when no row matches: DMN's default output. */
  readonly fallback?: string | undefined;
}

/** The names by which other tables read what a table gives: its own, or `Table.output` for each of several outputs. */
export function outputNames({ name, outputs }: Pick<TableDraft, 'name' | 'outputs'>): readonly string[] {
  return outputs.length > 1 ? outputs.map((output) => `${name}.${output.name ?? ''}`) : [name];
}

export interface RowDraft {
  readonly id: string;
  readonly cells: readonly string[];
  readonly outputs: readonly string[];
  readonly basis: BasisDraft | undefined;
}

export interface BasisDraft {
  readonly owner: string;
  readonly source: string;
  readonly reviewBy: string;
  readonly because: PartialWords;
}

/** A text by language code, where a language may still be missing. */
export type PartialWords = Readonly<Record<string, string>>;
