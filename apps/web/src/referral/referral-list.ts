import type { DestinationPage, DestinationReferral } from '@tilanne/referral';
import type { DecisionFact } from '@tilanne/task';
import { pressureLimits, type Pressure } from '../board/time-pressure.js';

/** How far a destination has come with a referral. */
export type Phase = 'unanswered' | 'accepted' | 'started';

type Answered = Pick<DestinationReferral, 'acceptedAt' | 'startedAt'>;

/** How far the destination has come. */
export function phaseOf({ acceptedAt, startedAt }: Answered): Phase {
  if (startedAt !== null) return 'started';
  return acceptedAt === null ? 'unanswered' : 'accepted';
}

const phases: readonly Phase[] = ['unanswered', 'accepted', 'started'];

function instant(text: string | null): number {
  return text === null ? Number.POSITIVE_INFINITY : Date.parse(text);
}

/** What waits for an answer first, the earliest deadline at the top; then what was accepted, then what has started. */
export function inOrder(referrals: readonly DestinationReferral[]): DestinationReferral[] {
  return referrals.toSorted((one, other) => {
    const phase = phases.indexOf(phaseOf(one)) - phases.indexOf(phaseOf(other));
    if (phase !== 0) return phase;
    return instant(one.deadlineAt) - instant(other.deadlineAt) || (one.id < other.id ? -1 : 1);
  });
}

/** Ids of referrals that were not on the page before and wait for an answer. */
export function newcomers(before: DestinationPage | null, after: DestinationPage): string[] {
  const known = new Set(before?.referrals.map(({ id }) => id));
  return after.referrals
    .filter((referral) => phaseOf(referral) === 'unanswered' && !known.has(referral.id))
    .map(({ id }) => id);
}

/** True when a referral waits that nobody of the destination has had on a screen. */
export function anyUnseen({ referrals }: DestinationPage): boolean {
  return referrals.some((referral) => phaseOf(referral) === 'unanswered' && referral.acknowledgedAt === null);
}

/** Time left to answer at `now`, in milliseconds and as a share of 0 to 1 of the time given. */
export interface TimeToAnswer {
  readonly left: number;
  readonly share: number;
  readonly pressure: Pressure;
}

/** The time left to answer; null for a referral without a deadline. */
export function timeToAnswer(
  { sentAt, deadlineAt }: Pick<DestinationReferral, 'sentAt' | 'deadlineAt'>,
  now: number,
): TimeToAnswer | null {
  if (sentAt === null || deadlineAt === null) return null;
  const left = Date.parse(deadlineAt) - now;
  const given = Date.parse(deadlineAt) - Date.parse(sentAt);
  const share = given > 0 ? Math.min(Math.max(left / given, 0), 1) : 0;
  return { left, share, pressure: pressureOf(left, share) };
}

function pressureOf(left: number, share: number): Pressure {
  if (left <= 0) return 'over';
  if (share < pressureLimits.ending) return 'ending';
  return share < pressureLimits.scarce ? 'scarce' : 'calm';
}

/** A span as minutes and seconds, `12:07`; rounded down, nothing below zero. */
export function minutesAndSeconds(span: number): string {
  const seconds = Math.max(Math.floor(span / 1_000), 0);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The newest statement of every fact, in the order in which the facts were first stated. */
export function newestFacts(facts: readonly DecisionFact[]): DecisionFact[] {
  const newest = new Map<string, DecisionFact>();
  for (const fact of facts) {
    const known = newest.get(fact.fact);
    if (!known || instant(fact.observedAt ?? known.observedAt) >= instant(known.observedAt))
      newest.set(fact.fact, fact);
  }
  return [...newest.values()];
}
