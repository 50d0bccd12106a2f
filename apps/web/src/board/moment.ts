/** A point in time by both clocks of this machine, in milliseconds. Neither says what time it is: the server does. */
export interface Moment {
  /** `performance.now()`: never jumps, but may stand still while the machine sleeps. */
  readonly steady: number;
  /** `Date.now()`: may jump, but also counts the hours of sleep. */
  readonly wall: number;
}

/** The present moment. */
export function currentMoment(): Moment {
  return { steady: performance.now(), wall: Date.now() };
}

/**
 * Milliseconds between two moments, the longer of the two clocks' answers: after a sleep the steady clock
 * would call old data fresh. A wall clock that was set back makes nothing younger.
 */
export function ageOf(then: Moment, now: Moment): number {
  return Math.max(now.steady - then.steady, now.wall - then.wall, 0);
}
