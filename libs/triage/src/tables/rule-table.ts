import type { Localised } from '@tilanne/platform';

import type { Cell } from '../cells/cell.js';
import type { Value, ValueType } from '../cells/value.js';

/** How the rows that match become one result: every hit policy of DMN. */
export const hitPolicies = [
  'UNIQUE',
  'ANY',
  'PRIORITY',
  'FIRST',
  'RULE ORDER',
  'OUTPUT ORDER',
  'COLLECT',
  'COLLECT SUM',
  'COLLECT MIN',
  'COLLECT MAX',
  'COLLECT COUNT',
] as const;

export type HitPolicy = (typeof hitPolicies)[number];

/** The policies whose result is a list, which no cell of another table can test. */
export const listPolicies: readonly HitPolicy[] = ['RULE ORDER', 'OUTPUT ORDER', 'COLLECT'];

/** The policies whose result is one number made of the rows' numbers. */
export const aggregations: readonly HitPolicy[] = [
  'COLLECT SUM',
  'COLLECT MIN',
  'COLLECT MAX',
  'COLLECT COUNT',
];

export const tableRoles = ['red-flags', 'need', 'destination'] as const;

export type TableRole = (typeof tableRoles)[number];

/** What a red-flag row demands, the more careful first. */
export const redFlagLevels = ['upgrade-now', 'ambulance-as-classed-or-higher'] as const;

/** A decision table whose every cell has been read and fits what its column reads. */
export interface RuleTable {
  readonly file: string;
  readonly name: string;
  readonly label: Localised;
  readonly hitPolicy: HitPolicy;
  readonly role: TableRole | undefined;
  readonly codes: readonly string[];
  /** Per column the name of the fact or table it reads. */
  readonly columns: readonly string[];
  /** One or more; where they are ordered, the first counts most. */
  readonly outputs: readonly OutputColumn[];
  /** Sorted so that the row that wins comes first, where one row wins over others. */
  readonly rows: readonly RuleRow[];
}

/** What a table gives; every output column is a variable of its own, which other tables may read. */
export interface OutputColumn {
  /** The table's own name, or `Table.output` where a table has several outputs. */
  readonly name: string;
  /** The name within the table: what a file calls it; empty when it has none. */
  readonly label: string;
  readonly type: ValueType;
  /** The declared values in order of caution, the most careful first; empty when none are declared. */
  readonly values: readonly Value[];
  /** What it gives when no row matches; undefined when the table then gives nothing. */
  readonly fallback?: Value | undefined;
}

export interface RuleRow {
  readonly id: string;
  /** Its place in the file, from 0; the rows of a table are sorted by caution. */
  readonly place: number;
  readonly cells: readonly Cell[];
  /** One value for each output column of the table. */
  readonly outputs: readonly Value[];
  readonly basis: RowBasis | undefined;
}

/** Why a row is there and who answers for it. */
export interface RowBasis {
  readonly because: Localised;
  readonly owner: string;
  /** A publication in words, or `unverified`. */
  readonly source: string;
  /** ISO date by which the owner looks at it again. */
  readonly reviewBy: string;
}

/** One thing wrong in the rules, named so that its author finds it at once. */
export interface RuleFault {
  readonly file: string;
  readonly table?: string | undefined;
  readonly row?: string | undefined;
  /** What the column reads. */
  readonly column?: string | undefined;
  /** The offending text as written. */
  readonly text?: string | undefined;
  /** What is wrong and what would be right. */
  readonly message: string;
}

/** Tells a fault of one table; the file and the table are already known. */
export type Refuse = (fault: Omit<RuleFault, 'file' | 'table'>) => void;
