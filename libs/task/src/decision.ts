import { z } from 'zod';
import { keepableText } from './plain-json.js';
import { decisionOutcomes, type DecisionOutcome } from './outcome.js';

const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => keepableText(text) === text, 'has characters that cannot be kept');

/** What a nurse decides for a task, with the versions it was decided on. */
export const decisionSchema = z.strictObject({
  revision: z.int().min(0),
  answersVersion: z.int().min(0),
  /** The live decision that this one takes the place of, as seen on the screen; null when none was seen. */
  decision: z.uuid().nullable(),
  outcome: z.enum(decisionOutcomes),
  /** Id of the destination or unit. Without a unit, an ambulance is decided and its unit is chosen later. */
  target: line(60).optional(),
  reason: line(500).optional(),
  /** Who at the response centre took the call; names the person or the post. */
  spokenTo: line(80).optional(),
  /** When the patient is called again after advice; 60 minutes from now when not said. */
  callBackAt: z.iso.datetime({ offset: true }).optional(),
});

export type AskedDecision = z.infer<typeof decisionSchema>;

/** Which unit goes, for a decision that sends one: chosen after it, or another than before. */
export const unitChoiceSchema = z.strictObject({ decision: z.uuid(), unitId: line(60) });

export type UnitChoice = z.infer<typeof unitChoiceSchema>;

/** Ends a task after its call-back, or a notice; `decision` is the live one as seen. */
export const closingSchema = z.strictObject({ decision: z.uuid().nullable() });

export type Closing = z.infer<typeof closingSchema>;

/** A second person's answer. */
export const secondingSchema = z.strictObject({ agree: z.boolean() });

export type Seconding = z.infer<typeof secondingSchema>;

/** How a request to decide was answered; the same request has the same answer. */
export interface DecisionAnswer {
  readonly decisionId: string;
  readonly status: 'decided' | 'awaiting-second' | 'not-seconded';
  /** ISO 8601, UTC. */
  readonly decidedAt: string | null;
}

/** The answer to the request that made the decision. */
export function decisionAnswerOf({ id, decidedAt, endedWhy }: Decision): DecisionAnswer {
  const waiting = endedWhy === 'not-seconded' ? 'not-seconded' : 'awaiting-second';
  return {
    decisionId: id,
    status: decidedAt ? 'decided' : waiting,
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}

/** How a decision stands to the proposal: `own` where the rules propose no destination. */
export type DecisionDirection = 'as-proposed' | 'more-cautious' | 'less-cautious' | 'own';

/** Why a decision is no longer the live one. */
export type DecisionEnd =
  | 'replaced'
  | 'declined'
  | 'expired'
  | 'cannot-comply'
  | 'finished'
  | 'closed'
  | 'reopened'
  | 'raised'
  | 'cancelled'
  | 'not-seconded'
  | 'overtaken';

/** A fact as it stood when the decision was made. */
export interface DecisionFact {
  readonly fact: string;
  readonly value: string | number | boolean | null;
  /** ISO 8601, UTC. */
  readonly observedAt: string | null;
  readonly source: string;
}

/** One decision about a task. At most one of a task is live: decided and not ended. */
export interface Decision {
  readonly organisationId: string;
  readonly id: string;
  readonly taskId: string;
  readonly requestId: string;
  readonly revision: number;
  readonly answersVersion: number;
  readonly outcome: DecisionOutcome;
  readonly target: string | null;
  readonly direction: DecisionDirection;
  readonly reason: string | null;
  readonly spokenTo: string | null;
  readonly callBackAt: Date | null;
  /** The verdict as it was at confirm time, with the hash of its rules; kept as evidence. */
  readonly verdict: object;
  /** The facts it was made from. */
  readonly facts: readonly DecisionFact[];
  readonly askedAt: Date;
  readonly askedBy: string;
  readonly askedName: string;
  readonly secondedBy: string | null;
  readonly secondedName: string | null;
  /** Null while a second person has not yet agreed. */
  readonly decidedAt: Date | null;
  readonly sentAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedWhy: DecisionEnd | null;
}

/** A decision as a row of the board shows it: no reason in words, which may speak of the patient. */
export interface DecisionSummary {
  readonly id: string;
  readonly revision: number;
  readonly answersVersion: number;
  readonly outcome: DecisionOutcome;
  readonly target: string | null;
  readonly direction: DecisionDirection;
  readonly by: string;
  readonly secondedBy: string | null;
  /** ISO 8601, UTC. */
  readonly askedAt: string;
  readonly decidedAt: string | null;
  readonly sentAt: string | null;
  readonly callBackAt: string | null;
}

/** The decision without its keys and words, for the wire. */
export function decisionSummaryOf(decision: Decision): DecisionSummary {
  return {
    id: decision.id,
    revision: decision.revision,
    answersVersion: decision.answersVersion,
    outcome: decision.outcome,
    target: decision.target,
    direction: decision.direction,
    by: decision.askedName,
    secondedBy: decision.secondedName,
    askedAt: decision.askedAt.toISOString(),
    decidedAt: decision.decidedAt?.toISOString() ?? null,
    sentAt: decision.sentAt?.toISOString() ?? null,
    callBackAt: decision.callBackAt?.toISOString() ?? null,
  };
}
