export { sampleDestinations } from './destination.js';
export type { Destination } from './destination.js';
export { lostToldMinutes } from './destination-page.js';
export type { DestinationPage, DestinationReferral, LostReferral } from './destination-page.js';
export { referralEventTypes } from './events.js';
export type { ReferralEvent } from './events.js';
export { declineReasons, referralStepSchema, referralSteps, referralSummaryOf } from './referral.js';
export type {
  DeclineReason,
  Referral,
  ReferralEnd,
  ReferralStep,
  ReferralSummary,
  ReportedReferralStep,
} from './referral.js';
export { dispatched, expired, stepped, withdrawn } from './steps.js';
export type { ReferralChange, StepTaken } from './steps.js';
