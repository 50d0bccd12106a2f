import type { TaskSummary } from '@tilanne/task';
import type { ReferralSummary } from './referral.js';

export const referralEventTypes = [
  'referral.made',
  'referral.sent',
  'referral.changed',
  'referral.ended',
] as const;

/** A step in the life of a referral, with its task after it. */
export interface ReferralEvent {
  readonly type: (typeof referralEventTypes)[number];
  readonly taskId: string;
  readonly body: {
    readonly task: TaskSummary;
    readonly referral: ReferralSummary;
  };
}
