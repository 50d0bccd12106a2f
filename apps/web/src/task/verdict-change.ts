import type { Localised } from '@tilanne/platform';
import type { Outcome, Verdict } from '@tilanne/triage';

/** What an answer did to a proposal. */
export interface VerdictChange {
  readonly before: Outcome;
  readonly after: Outcome;
  /** True when the outcome, its certainty or a red flag is another. */
  readonly changed: boolean;
  /** Reasons that were not there before. */
  readonly reasons: readonly Localised[];
  /** How many answers could still change it. */
  readonly missing: number;
}

const rowKey = ({ table, row }: { readonly table: string; readonly row: string }) => `${table}/${row}`;

/** Compares two verdicts of one task. */
export function verdictChange(before: Verdict, after: Verdict): VerdictChange {
  const known = new Set(before.fired.map(rowKey));
  return {
    before: before.outcome,
    after: after.outcome,
    changed:
      before.outcome !== after.outcome ||
      before.certain !== after.certain ||
      before.redFlag !== after.redFlag,
    reasons: after.fired.filter((fired) => !known.has(rowKey(fired))).map(({ because }) => because),
    missing: after.missing.length,
  };
}
