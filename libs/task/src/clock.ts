import type { UrgencyClass } from './task-codes.js';

const minute = 60_000;

/**
 * Time limits of the classes from the sender's creation time, in milliseconds: C 30 min, D 2 h.
 * Source: Finnish emergency medical services, public pages of the response centre and of Terveyskylä.
 * A and B have no limit of their own here: they alarm at once. A missing class is held to C, the stricter one.
 */
export const classLimits: Readonly<Record<UrgencyClass, number>> = {
  A: 0,
  B: 0,
  C: 30 * minute,
  D: 120 * minute,
};

/** After this long without a proposal a task counts as untriaged, in milliseconds (reliability rule R3). */
export const untriagedAfter = 15_000;

/** Limit of a task in milliseconds; a task without a class is treated as C. */
export function limitOf(urgencyClass: UrgencyClass | null): number {
  return classLimits[urgencyClass ?? 'C'];
}

/** Milliseconds left of the class's time at `now`; negative when it has passed. */
export function timeLeft(
  task: { urgencyClass: UrgencyClass | null; createdAt: string },
  now: number,
): number {
  return Date.parse(task.createdAt) + limitOf(task.urgencyClass) - now;
}
