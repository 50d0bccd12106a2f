import type { Localised } from '@tilanne/platform';

import type { Cell } from './cell.js';
import type { Value } from './value.js';

/** How the rows that match become one result. Others are refused at load. */
export const hitPolicies = ['UNIQUE', 'PRIORITY', 'FIRST', 'COLLECT', 'COLLECT SUM'] as const;

export type HitPolicy = (typeof hitPolicies)[number];

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
  /** Sorted so that the row that wins comes first (not under UNIQUE and COLLECT SUM, where order means nothing). */
  readonly rows: readonly RuleRow[];
}

export interface RuleRow {
  readonly id: string;
  readonly cells: readonly Cell[];
  readonly output: Value;
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
