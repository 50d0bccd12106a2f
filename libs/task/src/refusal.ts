import type { FieldWarning } from './handover.js';

/** Why something was not taken; the edge maps each to an HTTP status. */
export const refusalCodes = [
  'body-not-an-object',
  'body-not-json',
  'body-too-large',
  'task-without-identity',
  'task-without-place-or-number',
  'request-id-reused',
  'request-still-running',
  'task-not-found',
  'task-changed',
  'task-already-decided',
  'task-claimed',
  'task-over',
  'facts-missing',
  'red-flag-stands',
  'reason-needed',
  'target-needed',
  'target-not-known',
  'spoken-to-needed',
  'second-person-needed',
  'decision-not-found',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** A refusal is a value: expected, named, with every wrong field at once. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly fields: readonly FieldWarning[];
  /** What the person must know besides: who did what and when. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** A refusal with the fields it names. */
export function refusal(refused: RefusalCode, fields: readonly FieldWarning[] = []): Refusal {
  return { refused, fields };
}

/** A refusal that tells what stands in the way. */
export function refusalWith(refused: RefusalCode, details: Readonly<Record<string, unknown>>): Refusal {
  return { refused, fields: [], details };
}

/** True when a pure change answered with a refusal. */
export function isRefusal(outcome: object): outcome is Refusal {
  return 'refused' in outcome;
}
