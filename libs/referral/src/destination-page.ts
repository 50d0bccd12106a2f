import type { DecisionFact, Handover, UrgencyClass } from '@tilanne/task';
import type { ReferralEnd, ReferralSummary } from './referral.js';

/** A referral as its destination sees it: everything that is needed to accept it. */
export interface DestinationReferral extends ReferralSummary {
  readonly code: string | null;
  readonly urgencyClass: UrgencyClass | null;
  /** ISO 8601, UTC; the class's time counts from here. */
  readonly createdAt: string;
  readonly handover: Handover | null;
  /** Who decided, and the reason in the nurse's words. */
  readonly decidedBy: string;
  readonly reason: string | null;
  /** The facts that the decision rests on. */
  readonly facts: readonly DecisionFact[];
}

/** How a destination loses a referral without having answered it. */
export type Loss = Extract<ReferralEnd, 'expired' | 'withdrawn'>;

/** A referral that its destination has lost, so that the page can say where it went. */
export interface LostReferral {
  readonly id: string;
  readonly code: string | null;
  readonly urgencyClass: UrgencyClass | null;
  /** ISO 8601, UTC. */
  readonly endedAt: string;
  readonly endedHow: Loss;
}

/** How long a lost referral is told of, in minutes (ours). */
export const lostToldMinutes = 10;

/** The page of one destination: what waits for it, earliest deadline first. */
export interface DestinationPage {
  readonly destination: { readonly id: string; readonly kind: string; readonly name: string };
  readonly referrals: readonly DestinationReferral[];
  /** Withdrawn or expired within the last minutes, newest first. */
  readonly lost: readonly LostReferral[];
  /** Server clock, ISO 8601, UTC. */
  readonly now: string;
}
