import type { Localised } from '@tilanne/platform';

import type { Value } from '../cells/value.js';

/**
 * What was found in the rules before they are used.
 *
 * - `gap`: inputs for which a table has no row
 * - `conflict`: rows that may match together and may not (UNIQUE; ANY with different results)
 * - `overlap`: rows that may match together where the hit policy says which one counts
 * - `masked`: a row that never wins, because rows before it accept everything that it accepts
 * - `unreachable`: a row that nothing can match
 * - `refuted`: a claim about the whole chain that does not hold, with a counterexample
 * - `undetermined`: a question that the effort did not suffice to answer
 */
export type FindingKind =
  'gap' | 'conflict' | 'overlap' | 'masked' | 'unreachable' | 'refuted' | 'undetermined';

/** `fault`: the rules may not be used. `open`: it is not known whether they may. `note`: allowed, and worth reading. */
export type FindingWeight = 'fault' | 'open' | 'note';

/** What a fact, or a table's result, may be: one value for each group that no table tells apart. */
export interface Condition {
  readonly name: string;
  /** Never empty; undefined is "no row matched". */
  readonly values: readonly (Value | undefined)[];
}

export interface Finding {
  readonly weight: FindingWeight;
  readonly kind: FindingKind;
  /** The file of the table, or of the claim; empty for claims that every rule set must meet. */
  readonly file: string;
  /** The table, or the claim, that it is about. */
  readonly table: string;
  /** Ids of the rows it is about. */
  readonly rows: readonly string[];
  /** Where it happens: any combination of these values; what is not named may be anything. */
  readonly where: readonly Condition[];
  readonly words: Localised;
}
