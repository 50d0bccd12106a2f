import { Refused } from '@tilanne/platform/nest';
import type { Refusal } from '@tilanne/task';

/** Throws the refusal of a pure check, if there is one. */
export function refuse(refused: Refusal | undefined): void {
  if (refused) throw new Refused(refused.refused, refused.fields, undefined, refused.details);
}
