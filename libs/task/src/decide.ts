import { claimSummaryOf, isStale, type Claim, type Person } from './claim.js';
import type { AskedDecision, Decision, DecisionDirection, DecisionFact } from './decision.js';
import type { FieldWarning } from './handover.js';
import { isAsCautious, isDiversion, isReferralOutcome, type DecisionOutcome } from './outcome.js';
import { refusal, refusalWith, type Refusal } from './refusal.js';
import { isOnBoard } from './states.js';
import { isUrgent, type Mark, type Task } from './task.js';

/** What the rules say of the task at the moment of the decision, from facts that are still fresh. */
export interface Advice {
  /** The destination they are certain of; null when they leave it to the nurse. */
  readonly proposed: DecisionOutcome | null;
  /** A hard red flag stands: no diversion, whoever agrees. */
  readonly redFlag: boolean;
  /** Facts without a usable value that could still change the answer, with why. */
  readonly missing: readonly FieldWarning[];
  /** Kept with the decision as evidence. */
  readonly verdict: object;
  readonly facts: readonly DecisionFact[];
}

/** Everything a decision is judged by. */
export interface Deciding {
  readonly task: Task;
  readonly asked: AskedDecision;
  /** The decision that stands now. */
  readonly live: Decision | undefined;
  readonly claim: Claim | undefined;
  readonly advice: Advice;
  readonly person: Person;
  readonly now: Date;
}

/** Time until the patient is called again after advice, when the nurse does not say, in milliseconds; unverified. */
export const callBackAfter = 60 * 60_000;

type Check = (deciding: Deciding) => Refusal | undefined;

const isOver: Check = ({ task }) =>
  isOnBoard(task.state) ? undefined : refusalWith('task-over', { state: task.state });

/** The decision on the screen must be the one that stands, whatever is decided: two units for one patient help nobody. */
const wasDecided: Check = ({ task, asked, live }) => {
  if (asked.decision === (live?.id ?? null)) return undefined;
  if (!live) return changed(task);
  return refusalWith('task-already-decided', {
    decisionId: live.id,
    outcome: live.outcome,
    by: live.askedName,
    at: live.decidedAt?.toISOString() ?? null,
  });
};

const lacksTarget: Check = ({ asked }) => {
  const needed = isReferralOutcome(asked.outcome) || asked.outcome === 'mobile-unit';
  if (needed && asked.target === undefined) return refusal('target-needed');
  const unspoken = asked.outcome === 'upgrade-112' && asked.spokenTo === undefined;
  return unspoken ? refusal('spoken-to-needed') : undefined;
};

const isClaimed: Check = ({ claim, person, now }) => {
  if (!claim || claim.userName === person.userName || isStale(claim, now)) return undefined;
  const { by, since } = claimSummaryOf(claim);
  return refusalWith('task-claimed', { by, since });
};

function changed({ revision, answersVersion, state }: Task): Refusal {
  return refusalWith('task-changed', { revision, answersVersion, state });
}

const hasChanged: Check = ({ task, asked }) => {
  const seen = asked.revision === task.revision && asked.answersVersion === task.answersVersion;
  return seen ? undefined : changed(task);
};

const isFlagged: Check = ({ task, advice }) =>
  advice.redFlag || isUrgent(task.urgencyClass) ? refusal('red-flag-stands') : undefined;

const lacksFacts: Check = ({ advice }) =>
  advice.proposed === null && advice.missing.length > 0
    ? refusal('facts-missing', advice.missing)
    : undefined;

const lacksReason: Check = (deciding) => {
  const direction = directionOf(deciding.asked.outcome, deciding.advice.proposed);
  const needed = direction === 'own' || direction === 'less-cautious';
  return needed && deciding.asked.reason === undefined ? refusal('reason-needed') : undefined;
};

/** What holds for every decision; an ambulance and 112 are held to nothing more, so that they never lock. */
const always: readonly Check[] = [isOver, wasDecided, lacksTarget];

/** What a decision to send no ambulance is held to besides. */
const whenDiverting: readonly Check[] = [isClaimed, hasChanged, isFlagged, lacksFacts, lacksReason];

/** How a decision stands to the proposal. */
export function directionOf(outcome: DecisionOutcome, proposed: DecisionOutcome | null): DecisionDirection {
  if (proposed === null) return 'own';
  if (outcome === proposed) return 'as-proposed';
  return isAsCautious(outcome, proposed) ? 'more-cautious' : 'less-cautious';
}

/** Why the decision cannot be made, or undefined when it can. Source of the rules: board.md 3, reliability R5 and R6. */
export function refusedDecision(deciding: Deciding): Refusal | undefined {
  const checks = isDiversion(deciding.asked.outcome) ? [...always, ...whenDiverting] : always;
  for (const check of checks) {
    const refused = check(deciding);
    if (refused) return refused;
  }
  return undefined;
}

/** True when a second person must agree: the decision is less careful than what the rules propose. */
export function needsSecond({ asked, advice }: Deciding): boolean {
  return isDiversion(asked.outcome) && directionOf(asked.outcome, advice.proposed) === 'less-cautious';
}

function callBackOf({ outcome, callBackAt }: AskedDecision, now: Date): Date | null {
  const advised = outcome === 'advice' || outcome === 'appointment' || outcome === 'own-transport';
  if (!advised) return null;
  return callBackAt === undefined ? new Date(now.getTime() + callBackAfter) : new Date(callBackAt);
}

/** The decision as asked for, live at once unless a second person must agree first. */
export function decisionOf(
  deciding: Deciding,
  named: { readonly id: string; readonly requestId: string },
): Decision {
  const { task, asked, advice, person, now } = deciding;
  return {
    ...named,
    organisationId: task.organisationId,
    taskId: task.id,
    revision: task.revision,
    answersVersion: task.answersVersion,
    outcome: asked.outcome,
    target: asked.target ?? null,
    direction: directionOf(asked.outcome, advice.proposed),
    reason: asked.reason ?? null,
    spokenTo: asked.spokenTo ?? null,
    callBackAt: callBackOf(asked, now),
    verdict: advice.verdict,
    facts: advice.facts,
    askedAt: now,
    askedBy: person.userName,
    askedName: person.name,
    secondedBy: null,
    secondedName: null,
    decidedAt: needsSecond(deciding) ? null : now,
    sentAt: null,
    endedAt: null,
    endedWhy: null,
  };
}

/** Marks that a new decision answers. */
const answered: readonly Mark[] = ['changed-after-decision', 'returned', 'reopened'];

/** The task once it is decided. */
export function decidedTask(task: Task, now: Date): Task {
  const marks = task.marks.filter((mark) => !answered.includes(mark));
  return { ...task, state: 'confirmed', changedAt: now, marks };
}
