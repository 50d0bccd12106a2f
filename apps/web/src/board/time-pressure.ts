import { limitOf, timeLeft, type UrgencyClass } from '@tilanne/task';

/** Shares of a class's time from which the rest is scarce, and from which it is nearly gone (design of the board, section 8). */
export const pressureLimits = { scarce: 0.25, ending: 0.1 } as const;

export type Pressure = 'calm' | 'scarce' | 'ending' | 'over';

/** How much of a task's own time is left at `now`, in milliseconds and as a share of 0 to 1. */
export interface TimePressure {
  readonly left: number;
  readonly share: number;
  readonly pressure: Pressure;
}

interface Timed {
  readonly urgencyClass: UrgencyClass | null;
  readonly createdAt: string;
}

function pressureOf(left: number, share: number): Pressure {
  if (left <= 0) return 'over';
  if (share < pressureLimits.ending) return 'ending';
  return share < pressureLimits.scarce ? 'scarce' : 'calm';
}

/** The time pressure of a task. Classes A and B have no time of their own: for them it is over from the start. */
export function timePressure(task: Timed, now: number): TimePressure {
  const left = timeLeft(task, now);
  const limit = limitOf(task.urgencyClass);
  const share = limit > 0 ? Math.min(Math.max(left / limit, 0), 1) : 0;
  return { left, share, pressure: pressureOf(left, share) };
}
