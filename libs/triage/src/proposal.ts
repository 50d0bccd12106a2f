import type { Localised } from '@tilanne/platform';
import type { TaskSummary } from '@tilanne/task';
import type { Outcome, Verdict } from './verdict.js';

/** What a row of the board shows of a proposal. */
export interface ProposalSummary {
  readonly revision: number;
  readonly answersVersion: number;
  readonly outcome: Outcome;
  readonly certain: boolean;
  /** True when triage failed and a nurse must judge without a proposal. */
  readonly byHand: boolean;
  readonly redFlag: Verdict['redFlag'];
  /** The first reason in words. */
  readonly reason: Localised | null;
  /** How many facts are missing that could change the verdict. */
  readonly missing: number;
  /** ISO 8601, UTC. */
  readonly proposedAt: string;
}

/** A proposal was written for a task. */
export interface TriagedEvent {
  readonly type: 'task.triaged';
  readonly taskId: string;
  readonly body: { readonly task: TaskSummary; readonly proposal: ProposalSummary };
}

/** One proposal: keyed by task, revision and answers version, never changed afterwards. */
export interface Proposal {
  readonly organisationId: string;
  readonly taskId: string;
  readonly revision: number;
  readonly answersVersion: number;
  readonly verdict: Verdict;
  readonly byHand: boolean;
  readonly proposedAt: Date;
}

/** The proposal as a row of the board shows it; the first fired row or warning is its reason. */
export function proposalSummaryOf(proposal: Proposal): ProposalSummary {
  const { verdict } = proposal;
  const reason = verdict.fired[0]?.because ?? verdict.warnings[0]?.message ?? null;
  return {
    revision: proposal.revision,
    answersVersion: proposal.answersVersion,
    outcome: verdict.outcome,
    certain: verdict.certain,
    byHand: proposal.byHand,
    redFlag: verdict.redFlag,
    reason,
    missing: verdict.missing.length,
    proposedAt: proposal.proposedAt.toISOString(),
  };
}
