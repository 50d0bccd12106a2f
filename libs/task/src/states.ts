/**
 * The task's life as data: which state may follow which. A claim is a lease on the task, not a state.
 * Flow after NHS Booking and Referral Standard, application 4 (999 to clinical assessment).
 */
export const transitions = {
  /** Class A or B from the start: shown and alarmed, never triaged. */
  notice: ['received', 'confirmed', 'cancelled', 'closed'],
  received: ['triaged', 'confirmed', 'notice', 'cancelled'],
  triaged: ['received', 'confirmed', 'notice', 'cancelled'],
  /** Decided; what was decided has not been sent yet. */
  confirmed: ['referred', 'assigned', 'advised', 'upgraded', 'received', 'notice', 'cancelled'],
  /** A destination may begin or finish without having pressed the steps before. */
  referred: [
    'acknowledged',
    'accepted',
    'in-progress',
    'closed',
    'confirmed',
    'received',
    'notice',
    'cancelled',
  ],
  acknowledged: ['accepted', 'in-progress', 'closed', 'confirmed', 'received', 'notice', 'cancelled'],
  accepted: ['in-progress', 'closed', 'confirmed', 'received', 'notice', 'cancelled'],
  'in-progress': ['closed', 'confirmed', 'received', 'notice', 'cancelled'],
  assigned: ['closed', 'confirmed', 'received', 'cancelled'],
  advised: ['closed', 'confirmed', 'received', 'notice', 'cancelled'],
  upgraded: ['closed', 'received', 'cancelled'],
  closed: ['received', 'notice'],
  cancelled: ['received', 'notice'],
} as const satisfies Record<string, readonly string[]>;

export type TaskState = keyof typeof transitions;

export const taskStates = Object.keys(transitions) as readonly TaskState[];

/** States in which a new task may begin. */
export const firstStates = ['received', 'notice', 'cancelled'] as const satisfies readonly TaskState[];

/** States in which the task still waits for a nurse's decision. */
export const waitingStates = ['received', 'triaged'] as const satisfies readonly TaskState[];

/** States in which the task is in the queue: nobody has decided yet. */
export const openStates = ['received', 'triaged', 'notice'] as const satisfies readonly TaskState[];

/** States with a live decision: something was decided and is not yet over. */
export const decidedStates = [
  'confirmed',
  'referred',
  'acknowledged',
  'accepted',
  'in-progress',
  'assigned',
  'advised',
] as const satisfies readonly TaskState[];

/** States in which the task is on the board, waiting or under way. */
export const boardStates = [...openStates, ...decidedStates] as const satisfies readonly TaskState[];

/** States in which nothing more is to be done, unless the task is reopened. */
export const overStates = ['closed', 'cancelled'] as const satisfies readonly TaskState[];

/** States of a patient who was sent elsewhere than to an ambulance: a new contact brings these back. */
export const divertedStates = [
  'referred',
  'acknowledged',
  'accepted',
  'in-progress',
  'advised',
] as const satisfies readonly TaskState[];

/** True when `to` may follow `from`. */
export function mayFollow(from: TaskState, to: TaskState): boolean {
  return (transitions[from] as readonly TaskState[]).includes(to);
}

/** True when the task waits for a decision. */
export function isWaiting(state: TaskState): boolean {
  return (waitingStates as readonly TaskState[]).includes(state);
}

/** True when the task is in the queue. */
export function isOpen(state: TaskState): boolean {
  return (openStates as readonly TaskState[]).includes(state);
}

/** True when a decision stands for the task. */
export function isDecided(state: TaskState): boolean {
  return (decidedStates as readonly TaskState[]).includes(state);
}

/** True when the task is on the board: it waits, or what was decided is under way. */
export function isOnBoard(state: TaskState): boolean {
  return (boardStates as readonly TaskState[]).includes(state);
}

/** True when nothing more is to be done. */
export function isOver(state: TaskState): boolean {
  return (overStates as readonly TaskState[]).includes(state);
}

/** True when the patient was sent elsewhere than to an ambulance. */
export function isDiverted(state: TaskState): boolean {
  return (divertedStates as readonly TaskState[]).includes(state);
}
