import { directionOf, isDiversion, type DecisionOutcome } from '@tilanne/task';
import { callsBack, type Option } from './options.js';

/** What must be said before an option can be sent. */
export interface Needs {
  readonly reason: boolean;
  /** A second person must agree before it happens. */
  readonly second: boolean;
  readonly callBack: boolean;
}

/** What an option needs. Upward and sideways need nothing more than the press: see the board's design, section 3. */
export function needsOf(option: Option, proposed: DecisionOutcome | null): Needs {
  const { outcome, callBackIn } = option;
  const direction = isDiversion(outcome) ? directionOf(outcome, proposed) : 'as-proposed';
  const second = direction === 'less-cautious';
  return {
    reason: second || direction === 'own',
    second,
    callBack: callsBack(outcome) && callBackIn === null,
  };
}

/** True when nothing has to be typed: the press sends it. */
export function isReady({ reason, callBack }: Needs): boolean {
  return !reason && !callBack;
}
