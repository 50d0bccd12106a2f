import { z } from 'zod';

/** How a referral ended. */
export type ReferralEnd = 'finished' | 'declined' | 'expired' | 'withdrawn';

/** Why a destination declines; `other` needs words. After NHS BaRS application 4. */
export const declineReasons = ['no-resource', 'no-contact', 'other'] as const;

export type DeclineReason = (typeof declineReasons)[number];

/** One patient handed to one destination, born with its decision. */
export interface Referral {
  readonly organisationId: string;
  readonly id: string;
  readonly decisionId: string;
  readonly taskId: string;
  readonly destinationId: string;
  readonly madeAt: Date;
  readonly sentAt: Date | null;
  /** Until then the destination must have answered; counted from sending. */
  readonly deadlineAt: Date | null;
  /** The destination has seen it. */
  readonly acknowledgedAt: Date | null;
  readonly acceptedAt: Date | null;
  /** The consultation has begun, not merely been tried. */
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedHow: ReferralEnd | null;
  readonly answeredBy: string | null;
  /** A decline's reason, with words when they were given. */
  readonly reason: string | null;
}

export const referralSteps = ['seen', 'accept', 'decline', 'start', 'finish'] as const;

export type ReferralStep = (typeof referralSteps)[number];

/** What a destination does with a referral. */
export const referralStepSchema = z
  .strictObject({
    step: z.enum(referralSteps),
    reason: z.enum(declineReasons).optional(),
    text: z.string().trim().min(1).max(300).optional(),
  })
  .refine(({ step, reason }) => step !== 'decline' || reason !== undefined, {
    path: ['reason'],
    message: 'a decline needs a reason',
  })
  .refine(({ reason, text }) => reason !== 'other' || text !== undefined, {
    path: ['text'],
    message: 'another reason needs words',
  });

export type ReportedReferralStep = z.infer<typeof referralStepSchema>;

/** The referral as a row of the board shows it; instants in ISO 8601, UTC. */
export interface ReferralSummary {
  readonly id: string;
  readonly decisionId: string;
  readonly taskId: string;
  readonly destinationId: string;
  readonly destination: string;
  readonly sentAt: string | null;
  readonly deadlineAt: string | null;
  readonly acknowledgedAt: string | null;
  readonly acceptedAt: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly endedHow: ReferralEnd | null;
}

/** The referral without organisation and words, for the wire. */
export function referralSummaryOf(referral: Referral, destination: string): ReferralSummary {
  const { id, decisionId, taskId, destinationId, endedHow } = referral;
  return {
    ...{ id, decisionId, taskId, destinationId, destination, endedHow },
    sentAt: referral.sentAt?.toISOString() ?? null,
    deadlineAt: referral.deadlineAt?.toISOString() ?? null,
    acknowledgedAt: referral.acknowledgedAt?.toISOString() ?? null,
    acceptedAt: referral.acceptedAt?.toISOString() ?? null,
    startedAt: referral.startedAt?.toISOString() ?? null,
    endedAt: referral.endedAt?.toISOString() ?? null,
  };
}
