export { answerSchema, answered } from './answer.js';
export type { GivenAnswers, TaskAnswer } from './answer.js';
export { cancel, cancellationSchema, readCancellation } from './cancel.js';
export type { ReadCancellation } from './cancel.js';
export { classLimits, limitOf, timeLeft, untriagedAfter } from './clock.js';
export { contactedAgain, contactKeys, contactWindowHours } from './contact.js';
export type { ContactKeys } from './contact.js';
export { taskEventTypes } from './events.js';
export type { RefusalSummary, RefusedEvent, TaskEvent, TaskEventType } from './events.js';
export { canBeReached, flags, handoverSchema } from './handover.js';
export type { FieldWarning, Flag, Handover } from './handover.js';
export { readHandover } from './read-handover.js';
export type { ReadHandover } from './read-handover.js';
export { receive } from './receive.js';
export type { Arrival, Reception, TaskChange } from './receive.js';
export { isRefusal, refusal, refusalCodes } from './refusal.js';
export type { Refusal, RefusalCode } from './refusal.js';
export { isDiverted, isOpen, isWaiting, mayFollow, taskStates, transitions } from './states.js';
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
