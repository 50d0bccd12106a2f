import type { Freshness } from '@tilanne/board';
import {
  isDiversion,
  isOnBoard,
  type ClaimSummary,
  type DecisionOutcome,
  type TaskState,
} from '@tilanne/task';
import type { DecisionAct } from './options.js';

/** Why a diversion cannot be decided from this screen now. Sending an ambulance and returning to 112 have no locks. */
export type Lock = 'silent' | 'unconfirmed' | 'red-flag' | 'claimed' | 'facts';

/** What the acts of a task depend on. */
export interface Situation {
  readonly state: TaskState;
  /** The person may decide. */
  readonly may: boolean;
  readonly proposed: DecisionOutcome | null;
  readonly freshness: Freshness | 'connecting';
  /** An earlier decision of this desk is on its way. */
  readonly unconfirmed: boolean;
  /** A hard red flag, or class A or B. */
  readonly flagged: boolean;
  /** Who else has the task. */
  readonly otherClaim: ClaimSummary | null;
  /** How many facts are missing that could change the proposal. */
  readonly missing: number;
  /** Something was decided already. */
  readonly decided: boolean;
}

/** An act that is shown, with what locks it. */
export interface ShownAct {
  readonly act: DecisionAct;
  readonly lock: Lock | null;
}

/** What locks every diversion now. */
export function lockOf({
  freshness,
  unconfirmed,
  flagged,
  otherClaim,
  proposed,
  missing,
}: Situation): Lock | null {
  if (freshness === 'stale' || freshness === 'connecting') return 'silent';
  if (unconfirmed) return 'unconfirmed';
  if (flagged) return 'red-flag';
  if (otherClaim) return 'claimed';
  return proposed === null && missing > 0 ? 'facts' : null;
}

/** The acts of a task with their locks, in the order in which they stand. None when it is over or not the person's to decide. */
export function shownActs(situation: Situation): ShownAct[] {
  const { state, may, proposed, decided } = situation;
  if (!may || !isOnBoard(state)) return [];
  const lock = lockOf(situation);
  const confirmable = proposed !== null && !decided;
  return [
    ...(confirmable ? [{ act: 'confirm', lock: isDiversion(proposed) ? lock : null } as const] : []),
    { act: 'other', lock },
    { act: 'ambulance', lock: null },
    { act: 'upgrade', lock: null },
  ];
}
