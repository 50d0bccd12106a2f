import type { TaskSummary, AskedDecision } from '@tilanne/task';
import type { Needs } from './needs.js';
import type { DecisionAct, Option } from './options.js';

/** A decision that is being made: kept on the desk, so that nothing typed is lost whatever happens meanwhile. */
export interface DecisionDraft {
  readonly act: DecisionAct | null;
  readonly chosen: Option | null;
  readonly reason: string;
  readonly spokenTo: string;
  /** Minutes to the call-back, as typed. */
  readonly callBackIn: string;
  /** The decision that stood when the act was begun: the one it is meant to take the place of. */
  readonly seen: string | null;
}

export const emptyDecisionDraft: DecisionDraft = {
  act: null,
  chosen: null,
  reason: '',
  spokenTo: '',
  callBackIn: '60',
  seen: null,
};

/** Longest time to a call-back, in minutes: two days. */
export const longestCallBack = 2_880;

/** Minutes as typed; null when they are no time to a call-back. */
export function callBackMinutes(text: string): number | null {
  if (!/^\d{1,4}$/.test(text.trim())) return null;
  const minutes = Number(text);
  return minutes >= 5 && minutes <= longestCallBack ? minutes : null;
}

export type DraftFault = 'reason' | 'spokenTo' | 'callBack';

/** What is still missing in what was typed; empty when it can be sent. */
export function draftFaults(draft: DecisionDraft, needs: Needs): DraftFault[] {
  if (draft.act === 'upgrade') return draft.spokenTo.trim() === '' ? ['spokenTo'] : [];
  const reason = needs.reason && draft.reason.trim() === '';
  const callBack = needs.callBack && callBackMinutes(draft.callBackIn) === null;
  return [...(reason ? (['reason'] as const) : []), ...(callBack ? (['callBack'] as const) : [])];
}

/** The versions on the screen and the server's time when the decision is sent. */
export interface Seen {
  readonly task: Pick<TaskSummary, 'revision' | 'answersVersion'>;
  readonly now: number;
}

function callBackOf(draft: DecisionDraft, { callBackIn }: Option, needs: Needs): number | null {
  return needs.callBack ? callBackMinutes(draft.callBackIn) : callBackIn;
}

/** The request that a draft with a chosen option makes. */
export function askedDecision(
  draft: DecisionDraft,
  option: Option,
  needs: Needs,
  { task, now }: Seen,
): AskedDecision {
  const minutes = callBackOf(draft, option, needs);
  const [reason, spokenTo] = [draft.reason.trim(), draft.spokenTo.trim()];
  return {
    revision: task.revision,
    answersVersion: task.answersVersion,
    decision: draft.seen,
    outcome: option.outcome,
    ...(option.target === null ? {} : { target: option.target }),
    ...(needs.reason && reason !== '' ? { reason } : {}),
    ...(option.outcome === 'upgrade-112' ? { spokenTo } : {}),
    ...(minutes === null ? {} : { callBackAt: new Date(now + minutes * 60_000).toISOString() }),
  };
}
