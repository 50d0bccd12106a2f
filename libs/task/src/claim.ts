import { z } from 'zod';

/** After this long without a heartbeat a claim is stale: another may take it over, nobody does so silently. */
export const claimStaleAfter = 45_000;

/** How often the page of the holder sends its heartbeat, in milliseconds. */
export const claimBeatEvery = 15_000;

/** A lease on one task: who works on it. */
export interface Claim {
  readonly organisationId: string;
  readonly taskId: string;
  /** Sign-in name of the holder. */
  readonly userName: string;
  /** The holder as shown to others. */
  readonly name: string;
  readonly since: Date;
  readonly beatAt: Date;
  /** When others were told that the heartbeat is missing. */
  readonly staleAt: Date | null;
}

/** The claim as a row of the board shows it. */
export interface ClaimSummary {
  readonly user: string;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly since: string;
  readonly stale: boolean;
}

/** Somebody who acts: the name of the sign-in, and the name that others see. */
export interface Person {
  readonly userName: string;
  readonly name: string;
}

/** The claim without its keys, for the wire. */
export function claimSummaryOf(claim: Claim): ClaimSummary {
  return {
    user: claim.userName,
    by: claim.name,
    since: claim.since.toISOString(),
    stale: claim.staleAt !== null,
  };
}

/** True when the holder has not been heard of for too long. */
export function isStale(claim: Claim, now: Date): boolean {
  return now.getTime() - claim.beatAt.getTime() > claimStaleAfter;
}

/** What asking for a claim leads to: the claim as it is then, and whether the others must be told. */
export type ClaimAnswer =
  { readonly claim: Claim; readonly told: boolean } | { readonly heldBy: Claim; readonly stale: boolean };

/**
 * Claims a task for a person, or renews the person's own claim. A live claim of another stands; a stale one is taken
 * over only when the person says so.
 */
export function claimed(
  held: Claim | undefined,
  wanted: { readonly organisationId: string; readonly taskId: string; readonly takeOver: boolean },
  person: Person,
  now: Date,
): ClaimAnswer {
  const { organisationId, taskId, takeOver } = wanted;
  if (held?.userName === person.userName)
    return { claim: { ...held, beatAt: now, staleAt: null }, told: held.staleAt !== null };
  if (held && !(takeOver && isStale(held, now))) return { heldBy: held, stale: isStale(held, now) };
  const { userName, name } = person;
  return {
    claim: { organisationId, taskId, userName, name, since: now, beatAt: now, staleAt: null },
    told: true,
  };
}

/** What is sent to claim a task: `takeOver` says that a silent holder's claim may be ended. */
export const claimSchema = z.strictObject({ takeOver: z.boolean().optional() });
