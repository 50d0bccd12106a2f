import type { Localised } from '@tilanne/platform';
import { decisionOutcomes } from '@tilanne/task';

/**
 * What a proposal may say, in order of caution: the first is the most careful.
 * `nurse-decides` is no destination: it is what the engine says whenever it is not certain.
 */
export const outcomes = [...decisionOutcomes, 'nurse-decides'] as const;

export type Outcome = (typeof outcomes)[number];

/** One answer or measurement as it was given, before the dictionary has judged it. */
export interface GivenFact {
  /** Name in the fact dictionary. */
  readonly fact: string;
  /** As given: the dictionary decides whether it has the right type, range and age. */
  readonly value: unknown;
  /** When it was observed; undefined counts as unknown age, which is stale for a fact with a maximum age. */
  readonly observedAt?: Date | undefined;
  /** Who said or measured it, e.g. `sender`, `nurse`. */
  readonly source: string;
}

/** A row that won or contributed, with its reason in words. */
export interface FiredRow {
  readonly table: string;
  readonly row: string;
  /** Why, in the rule owner's words. */
  readonly because: Localised;
  /** True while no clinician has confirmed the row's source. */
  readonly unverified: boolean;
}

/** A fact without a usable value that could still change the verdict. */
export interface MissingFact {
  readonly fact: string;
  readonly label: Localised;
  /** `stale`, `out-of-range`, `wrong-type` are values that were given and do not count. */
  readonly why: 'not-given' | 'stale' | 'out-of-range' | 'wrong-type' | 'conflicting';
}

/** What to ask next; the one that settles most comes first. */
export interface NextQuestion {
  readonly fact: string;
  readonly question: Localised;
}

/** A more cautious row that failed in exactly one cell. */
export interface NearMiss {
  readonly table: string;
  readonly row: string;
  readonly fact: string;
  readonly outcome: string;
  /** E.g. "would be ambulance if: walks as usual = no (now yes)". */
  readonly sentence: Localised;
}

export interface VerdictWarning {
  readonly code:
    | 'unknown-fact'
    | 'wrong-type'
    | 'out-of-range'
    | 'stale'
    | 'conflicting'
    | 'no-table-for-code'
    | 'no-row-matched'
    | 'rows-conflict'
    | 'engine-error'
    | 'rules-not-loaded';
  readonly fact?: string | undefined;
  readonly message: Localised;
}

/**
 * The answer of one evaluation.
 * `outcome` names a destination only when `certain`; else it is `nurse-decides` and `possible` lists what it could be.
 */
export interface Verdict {
  readonly outcome: Outcome;
  readonly certain: boolean;
  readonly possible: readonly Outcome[];
  readonly redFlag: 'upgrade-now' | 'ambulance-as-classed-or-higher' | null;
  readonly fired: readonly FiredRow[];
  readonly missing: readonly MissingFact[];
  readonly questions: readonly NextQuestion[];
  readonly nearMisses: readonly NearMiss[];
  readonly warnings: readonly VerdictWarning[];
  /** SHA-256 of the canonical DMN bytes, the fact dictionary and the engine's semantics version, hex. */
  readonly ruleSetHash: string;
}
