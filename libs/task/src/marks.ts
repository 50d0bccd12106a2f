import type { FieldWarning, Handover } from './handover.js';
import { hasFlag, type Mark } from './task.js';

/** Marks that follow from what a revision says, and go when a later revision says otherwise. */
export function marksOf(handover: Handover, warnings: readonly FieldWarning[]): Mark[] {
  const stands: readonly (readonly [Mark, boolean])[] = [
    ['class-missing', handover.class === undefined],
    ['place-missing', handover.address === undefined && handover.coordinates === undefined],
    ['number-missing', ![handover.caller, ...(handover.contacts ?? [])].some((person) => person?.phone)],
    ['bad-values', warnings.length > 0],
    ['home-care-client', hasFlag(handover, 'home-care-client')],
  ];
  return stands.filter(([, holds]) => holds).map(([mark]) => mark);
}

/** Marks that tell of the task's history; they stay over revisions. */
const lasting: readonly Mark[] = [
  'raised-to-ab',
  'repeat-contact',
  'reopened',
  'changed-after-decision',
  'returned',
  'cancelled-before-created',
  'by-hand',
];

/** The lasting ones of `before`. */
export function lastingMarks(before: readonly Mark[]): Mark[] {
  return before.filter((mark) => lasting.includes(mark));
}

/** The marks with others added, each once. */
export function withMarks(before: readonly Mark[], ...added: readonly Mark[]): Mark[] {
  return [...new Set([...before, ...added])];
}
