import type { ReferralSummary } from '@tilanne/referral';
import {
  isDecided,
  isOnBoard,
  isOpen,
  type ClaimSummary,
  type DecisionSummary,
  type TaskSummary,
} from '@tilanne/task';
import type { ProposalSummary } from '@tilanne/triage';
import { concernsCrew, type OrderSummary } from '@tilanne/unit';

/** One row of the board: a task or notice without identity, with all that stands for it. */
export interface BoardRow {
  readonly task: TaskSummary;
  readonly proposal: ProposalSummary | null;
  /** Who works on it. */
  readonly claim: ClaimSummary | null;
  /** What has been decided and is under way. */
  readonly decision: DecisionSummary | null;
  /** What waits for a second person. */
  readonly asked: DecisionSummary | null;
  readonly referral: ReferralSummary | null;
  /** Orders that concern a crew: one that runs, and those whose stand-down is not acknowledged. */
  readonly orders: Readonly<Record<string, OrderSummary>>;
}

/** What an event says of a row; what it does not name has not changed. */
export interface RowChange {
  readonly task: TaskSummary;
  readonly proposal?: ProposalSummary;
  readonly claim?: ClaimSummary | null;
  readonly decision?: DecisionSummary;
  readonly asked?: DecisionSummary | null;
  readonly referral?: ReferralSummary;
  readonly order?: OrderSummary;
}

/** Everything known of a task, whether it still stands or not. */
export interface KnownOfTask {
  readonly task: TaskSummary;
  readonly proposal: ProposalSummary | null;
  readonly claim: ClaimSummary | null;
  readonly decision: DecisionSummary | null;
  readonly asked: DecisionSummary | null;
  readonly referral: ReferralSummary | null;
  readonly orders: readonly OrderSummary[];
}

/** Made for, or asked about, the version of the task that counts now. */
function isOfVersion(
  { revision, answersVersion }: { readonly revision: number; readonly answersVersion: number },
  task: TaskSummary,
): boolean {
  return revision === task.revision && answersVersion === task.answersVersion;
}

/** A proposal stands only for the revision and answers it was made from, and until a decision is made. */
export function standing(task: TaskSummary, proposal: ProposalSummary | null): ProposalSummary | null {
  return proposal && isOfVersion(proposal, task) && task.state === 'triaged' ? proposal : null;
}

/**
 * The row with what stands of all that is known; null when the task is not on the board and concerns no crew. The one
 * place that says what stands: the fold over events and the reading of the tables both end here, so they cannot differ.
 */
export function rowOf(known: KnownOfTask): BoardRow | null {
  const { task, asked, referral } = known;
  const orders = known.orders.filter(concernsCrew);
  const onBoard = isOnBoard(task.state);
  if (!onBoard && orders.length === 0) return null;
  const decided = isDecided(task.state);
  return {
    task,
    proposal: standing(task, known.proposal),
    claim: onBoard ? known.claim : null,
    decision: decided ? known.decision : null,
    asked: onBoard && asked && isOfVersion(asked, task) ? asked : null,
    referral: decided && referral?.endedAt === null ? referral : null,
    orders: Object.fromEntries(orders.map((order) => [order.id, order])),
  };
}

/** The rows of the queue: tasks and notices that nobody has decided. */
export function waitingRows(rows: Readonly<Record<string, BoardRow>>): BoardRow[] {
  return Object.values(rows).filter(({ task }) => isOpen(task.state));
}

/** The rows under way: decided and not over, or over with a crew that has not acknowledged its stand-down. */
export function rowsUnderWay(rows: Readonly<Record<string, BoardRow>>): BoardRow[] {
  return Object.values(rows).filter(({ task }) => !isOpen(task.state));
}

const nothingKnown = { proposal: null, claim: null, decision: null, asked: null, referral: null };

/** The row after an event about its task; null when the task has left the board. */
export function changedRow(before: BoardRow | undefined, change: RowChange): BoardRow | null {
  const { order, ...told } = change;
  const orders = { ...before?.orders, ...(order ? { [order.id]: order } : {}) };
  return rowOf({ ...nothingKnown, ...before, ...told, orders: Object.values(orders) });
}
