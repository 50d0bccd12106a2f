const second = 1000;
const minute = 60 * second;

/**
 * When a condition becomes an alarm, in milliseconds: the defaults of the whole centre in one place. Those marked
 * (ours) have no published source and are to be tested with nurses; every one is counted on the database's clock.
 */
export const watchLimits = {
  /** Decided, but not sent: sending is tried every second (ours). */
  decidedUnsent: 20 * second,
  /** Claimed, but not decided, by the class of the task; a task without a class is held to C (ours). */
  claimUndecided: { C: 5 * minute, D: 30 * minute },
  /** Sent to a unit, or stood down, and not acknowledged: then the voice (ours). */
  orderUnacknowledged: 60 * second,
  /** A referral past its deadline should have come back by then: returning is tried every second (ours). */
  referralOverdue: 10 * second,
  /** The watchdog's pulse is older: rule R9 and fault F21 ask for an alarm within 15 s in all. */
  watchdogSilent: 8 * second,
  /** A board without any pulse gives the watchdog this long to start. */
  watchdogAtBoot: 15 * second,
  /** After the database was away, it gets this long to beat again (ours). */
  watchdogAfterOutage: 4 * second,
  /** A test task that is due and was not seen on a board by then (rule R3: untriaged after 15 s). */
  pathBroken: 15 * second,
} as const;

/** How often, in milliseconds. */
export const watchEvery = {
  /** The watchdog looks at every condition and beats its pulse. */
  look: 2 * second,
  /** A board looks at the pulse. */
  pulse: second,
  /** A test task goes the whole path, and after one that did not come through. */
  testTask: 30 * second,
  testTaskAgain: 5 * second,
} as const;

/** The name of the watchdog's pulse. */
export const watchdogPulse = 'watchdog';
