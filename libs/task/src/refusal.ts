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
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** A refusal is a value: expected, named, with every wrong field at once. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly fields: readonly FieldWarning[];
}

/** A refusal with the fields it names. */
export function refusal(refused: RefusalCode, fields: readonly FieldWarning[] = []): Refusal {
  return { refused, fields };
}

/** True when a pure change answered with a refusal. */
export function isRefusal(outcome: object): outcome is Refusal {
  return 'refused' in outcome;
}
