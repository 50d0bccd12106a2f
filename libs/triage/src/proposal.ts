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

/**
 * Why, in one line: the first row that fired, else the first warning, else the first fact that is not known. A fact
 * that is not in the list explains nothing, and its name is the sender's own words, which belong on no row.
 */
function reasonOf({ fired, warnings, missing }: Verdict): Localised | null {
  const [unknown] = missing;
  const ofMissing = unknown && notKnown(unknown.label);
  const warned = warnings.find(({ code }) => code !== 'unknown-fact');
  return fired[0]?.because ?? warned?.message ?? ofMissing ?? null;
}

function notKnown({ fi, sv, en }: Localised): Localised {
  return { fi: `Ei tiedossa: ${fi}`, sv: `Inte känt: ${sv}`, en: `Not known: ${en}` };
}

/** The proposal as a row of the board shows it. */
export function proposalSummaryOf(proposal: Proposal): ProposalSummary {
  const { verdict } = proposal;
  return {
    revision: proposal.revision,
    answersVersion: proposal.answersVersion,
    outcome: verdict.outcome,
    certain: verdict.certain,
    byHand: proposal.byHand,
    redFlag: verdict.redFlag,
    reason: reasonOf(verdict),
    missing: verdict.missing.length,
    proposedAt: proposal.proposedAt.toISOString(),
  };
}
