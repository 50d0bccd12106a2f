export { answerSchema, answered } from './answer.js';
export type { GivenAnswers, TaskAnswer } from './answer.js';
export { claimBeatEvery, claimSchema, claimStaleAfter, claimSummaryOf, isStale } from './claim.js';
export type { Claim, ClaimSummary, Person } from './claim.js';
export { cancel, cancellationSchema, readCancellation } from './cancel.js';
export type { ReadCancellation } from './cancel.js';
export { classLimits, limitOf, timeLeft, untriagedAfter } from './clock.js';
export { calledOff, closed, isTakenBack, progressed, raisedUnsent, returned, sent } from './course.js';
export { decidedTask, decisionOf, directionOf, needsSecond, refusedDecision } from './decide.js';
export type { Advice, Deciding } from './decide.js';
export {
  closingSchema,
  decisionAnswerOf,
  decisionSchema,
  decisionSummaryOf,
  secondingSchema,
  unitChoiceSchema,
} from './decision.js';
export type {
  AskedDecision,
  Closing,
  DecisionAnswer,
  Seconding,
  UnitChoice,
  Decision,
  DecisionDirection,
  DecisionEnd,
  DecisionFact,
  DecisionSummary,
} from './decision.js';
export { contactedAgain, contactKeys, contactWindowHours } from './contact.js';
export type { ContactKeys } from './contact.js';
export { taskEventTypes } from './events.js';
export type { RefusalSummary, RefusedEvent, TaskEvent, TaskEventType } from './events.js';
export { canBeReached, flags, handoverSchema } from './handover.js';
export type { FieldWarning, Flag, Handover } from './handover.js';
export {
  decisionOutcomes,
  isAsCautious,
  isDiversion,
  isReferralOutcome,
  isUnitOutcome,
  referralOutcomes,
  unitOutcomes,
} from './outcome.js';
export type { DecisionOutcome, ReferralOutcome, UnitOutcome } from './outcome.js';
export { readHandover } from './read-handover.js';
export type { ReadHandover } from './read-handover.js';
export { receive } from './receive.js';
export type { Arrival, Reception, TaskChange } from './receive.js';
export { isRefusal, refusal, refusalCodes, refusalWith } from './refusal.js';
export type { Refusal, RefusalCode } from './refusal.js';
export {
  isDecided,
  isDiverted,
  isOnBoard,
  isOpen,
  isWaiting,
  mayFollow,
  taskStates,
  transitions,
} from './states.js';
export type { TaskState } from './states.js';
export { isUrgent, marks, summaryOf } from './task.js';
export type { Mark, Task, TaskSummary } from './task.js';
export { taskCodes, urgencyClasses } from './task-codes.js';
export type { TaskCode, UrgencyClass } from './task-codes.js';
export {
  bellId,
  ringAgainAfterSeconds,
  triageAttempts,
  triageBellSchema,
  triageQueueName,
} from './triage-bell.js';
export type { TriageBell } from './triage-bell.js';
