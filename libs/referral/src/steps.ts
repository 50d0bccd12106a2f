import type { TaskState } from '@tilanne/task';
import type { Referral, ReferralEnd, ReportedReferralStep } from './referral.js';

/** Who took a step, and when by the database's clock. */
export interface StepTaken {
  readonly by: string;
  readonly now: Date;
}

/** What a step does: the referral after it, and where its task stands then; `back` puts it to the nurses again. */
export interface ReferralChange {
  readonly referral: Referral;
  readonly task: TaskState | 'back' | null;
}

function ended(referral: Referral, how: ReferralEnd, { by, now }: StepTaken): Referral {
  return { ...referral, endedAt: now, endedHow: how, answeredBy: by };
}

/**
 * The referral after a destination's step. A step that was taken before changes nothing, so that a second press or a
 * repeated message is harmless; `'over'` when the referral has ended in another way since.
 */
export function stepped(
  referral: Referral,
  { step, reason, text }: ReportedReferralStep,
  taken: StepTaken,
): ReferralChange | 'over' | 'unchanged' {
  if (referral.endedAt) return isRepeat(referral.endedHow, step) ? 'unchanged' : 'over';
  const { now, by } = taken;
  const seen = { ...referral, acknowledgedAt: referral.acknowledgedAt ?? now };
  const accepted = { ...seen, acceptedAt: seen.acceptedAt ?? now, answeredBy: by };
  switch (step) {
    case 'seen':
      return referral.acknowledgedAt ? 'unchanged' : { referral: seen, task: 'acknowledged' };
    case 'accept':
      return referral.acceptedAt ? 'unchanged' : { referral: accepted, task: 'accepted' };
    case 'start':
      return referral.startedAt
        ? 'unchanged'
        : { referral: { ...accepted, startedAt: now }, task: 'in-progress' };
    case 'finish':
      return { referral: ended(accepted, 'finished', taken), task: 'closed' };
    case 'decline': {
      const words = [reason, text].filter((part) => part !== undefined).join(': ');
      return { referral: { ...ended(seen, 'declined', taken), reason: words }, task: 'back' };
    }
  }
}

function isRepeat(how: ReferralEnd | null, step: ReportedReferralStep['step']): boolean {
  return (how === 'finished' && step === 'finish') || (how === 'declined' && step === 'decline');
}

/** The referral once its deadline has passed without an answer. */
export function expired(referral: Referral, now: Date): Referral {
  return { ...referral, endedAt: now, endedHow: 'expired' };
}

/** The referral once the nurse has decided otherwise, or the task is gone. */
export function withdrawn(referral: Referral, now: Date): Referral {
  return { ...referral, endedAt: now, endedHow: 'withdrawn' };
}

/** The referral as it is sent: from now on the destination's time runs. */
export function dispatched(referral: Referral, acceptWithinSeconds: number, now: Date): Referral {
  return { ...referral, sentAt: now, deadlineAt: new Date(now.getTime() + acceptWithinSeconds * 1_000) };
}
