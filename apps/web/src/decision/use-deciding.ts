import type { OpenTask } from '@tilanne/board';
import { may } from '@tilanne/access';
import {
  isDecided,
  isUrgent,
  type ClaimSummary,
  type DecisionOutcome,
  type DecisionSummary,
} from '@tilanne/task';
import type { Verdict } from '@tilanne/triage';
import { useFreshness } from '../board/freshness-line.js';
import { useDesk } from '../desk/desk.js';
import { useSelected } from '../ui/signal.js';
import { claimOfOther } from './claim.js';
import { askedDecision, draftFaults, emptyDecisionDraft, type DecisionDraft } from './draft.js';
import { shownActs, type ShownAct } from './locks.js';
import { isReady, needsOf, type Needs } from './needs.js';
import type { DecisionAct, Option } from './options.js';
import { isOnItsWay, type Sending } from './sending.js';
import { useBoardRow } from './use-board-row.js';

/** The decision of one open task: what may be decided, what is being typed, what is on its way. */
export interface Deciding {
  readonly acts: readonly ShownAct[];
  readonly proposed: DecisionOutcome | null;
  /** What stands now, by the board. */
  readonly live: DecisionSummary | null;
  /** What waits for a second person. */
  readonly asked: DecisionSummary | null;
  /** Whoever has the task, if it is another. */
  readonly otherClaim: ClaimSummary | null;
  readonly draft: DecisionDraft;
  readonly sending: Sending | null;
  /** Somebody decided after this draft was begun. */
  readonly overtaken: boolean;
  readonly write: (change: Partial<DecisionDraft>) => void;
  readonly begin: (act: DecisionAct) => void;
  readonly pick: (option: Option) => void;
  readonly needs: (option: Option) => Needs;
  /** Sends what was typed; false when something is missing. */
  readonly submit: (option: Option) => boolean;
}

/** The destination that the rules are certain of; null when they leave it to the nurse, or have not said yet. */
export function proposedBy(verdict: Verdict | null): DecisionOutcome | null {
  if (!verdict?.certain || verdict.outcome === 'nurse-decides') return null;
  return verdict.outcome;
}

function useActs(open: OpenTask, proposed: DecisionOutcome | null): readonly ShownAct[] {
  const { who, decisions } = useDesk();
  const freshness = useFreshness();
  const row = useBoardRow(open.summary.id);
  const task = row?.task ?? open.summary;
  return shownActs({
    state: task.state,
    may: may(who.role, 'decide'),
    ...{ proposed, freshness },
    unconfirmed: useSelected(decisions.sendings, (all) => isOnItsWay(all[task.id] ?? null)),
    flagged: (open.verdict?.redFlag ?? null) !== null || isUrgent(task.urgencyClass),
    otherClaim: claimOfOther(row?.claim ?? null, who.user),
    missing: open.verdict?.missing.length ?? 0,
    decided: isDecided(task.state),
  });
}

/** Everything about deciding the open task. */
export function useDeciding(open: OpenTask): Deciding {
  const { decisions, clock, who } = useDesk();
  const { id } = open.summary;
  const row = useBoardRow(id);
  const draft = useSelected(decisions.drafts, (all) => all[id] ?? emptyDecisionDraft);
  const sending = useSelected(decisions.sendings, (all) => all[id] ?? null);
  const proposed = proposedBy(open.verdict);
  const acts = useActs(open, proposed);
  const live = row?.decision ?? null;
  const needs = (option: Option): Needs => {
    const asked = needsOf(option, proposed);
    // The rules may have changed their mind since the page was read: the server then asks for a reason.
    return { ...asked, reason: asked.reason || sending?.problem?.code === 'reason-needed' };
  };
  const send = (option: Option, needed: Needs) => {
    if (draftFaults(draft, needed).length > 0) return false;
    decisions.send(id, askedDecision(draft, option, needed, { task: open.summary, now: clock.now() }));
    return true;
  };
  return {
    ...{ acts, proposed, live, draft, sending },
    asked: row?.asked ?? null,
    otherClaim: claimOfOther(row?.claim ?? null, who.user),
    overtaken: draft.act !== null && draft.seen !== (live?.id ?? null),
    write: (change) => decisions.write(id, change),
    begin: (act) => {
      decisions.forget(id);
      decisions.write(id, { act, chosen: null, seen: live?.id ?? null });
    },
    needs,
    pick: (option) => {
      decisions.forget(id);
      decisions.write(id, { chosen: option });
      if (isReady(needsOf(option, proposed))) send(option, needsOf(option, proposed));
    },
    submit: (option) => send(option, needs(option)),
  };
}
