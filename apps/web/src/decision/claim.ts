import type { ClaimSummary } from '@tilanne/task';

/** How a task is held: by nobody, by this person, by another who is there, or by one who has gone silent. */
export type Holding = 'free' | 'mine' | 'other' | 'silent';

/** Who holds a task, as the person sees it. */
export function holdingOf(claim: ClaimSummary | null, user: string): Holding {
  if (!claim) return 'free';
  if (claim.user === user) return 'mine';
  return claim.stale ? 'silent' : 'other';
}

/** The claim of somebody else; null when the task is free or the person's own. */
export function claimOfOther(claim: ClaimSummary | null, user: string): ClaimSummary | null {
  return claim && claim.user !== user ? claim : null;
}
