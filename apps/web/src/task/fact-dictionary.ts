import type { Localised } from '@tilanne/platform';

/** A value that an answer may have. */
export type AnswerValue = string | number | boolean;

/** A fact as the desk needs it: a part of the rule engine's dictionary, served at `/api/facts`. */
export interface AskedFact {
  readonly name: string;
  readonly kind: 'handover' | 'asked' | 'measured';
  readonly type: 'boolean' | 'string' | 'number';
  readonly label: Localised;
  readonly question: Localised;
  readonly values?: readonly { readonly value: string; readonly label: Localised }[];
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly group?: string;
}

/** Facts that may be asked together and answered with one `none of these`. */
export interface AskedGroup {
  readonly name: string;
  readonly label: Localised;
  /** The words of that answer. */
  readonly none: Localised;
}

export interface FactDictionary {
  readonly groups: readonly AskedGroup[];
  readonly facts: readonly AskedFact[];
}

/** The answer that gives every fact of a group its harmless value: a word of the rule engine. */
export const noneOfThese = 'none-of-these';

/** The statement that a measured fact was not measured: a word of the rule engine. */
export const notMeasured = 'not-measured';

/** The name of a value in words; null when it is neither a listed value nor one of the engine's own. */
export function valueLabel(fact: AskedFact | undefined, value: unknown): Localised | null {
  return fact?.values?.find((allowed) => allowed.value === value)?.label ?? null;
}
