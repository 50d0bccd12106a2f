import type { Handover } from '@tilanne/task';

/** Fields of a hand-over that a nurse must see change; each has its words in the locales under `field`. */
export const watchedFields = [
  'class',
  'code',
  'address',
  'municipality',
  'floor',
  'doorCode',
  'caller-phone',
  'caller-name',
  'patient-name',
  'patient-identityCode',
  'age',
  'sex',
  'description',
  'reservedUnit',
] as const;

export type WatchedField = (typeof watchedFields)[number];

/** One field before and after; null is not stated. */
export interface FieldChange {
  readonly field: WatchedField;
  readonly before: string | null;
  readonly after: string | null;
}

function read(handover: Handover | null, field: WatchedField): string | null {
  const value = field.split('-').reduce<unknown>((part, key) => {
    return typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[key] : undefined;
  }, handover);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/** What a new revision of the sender says differently, in the order of importance. */
export function handoverChanges(before: Handover | null, after: Handover | null): FieldChange[] {
  return watchedFields
    .map((field) => ({ field, before: read(before, field), after: read(after, field) }))
    .filter((change) => change.before !== change.after);
}
