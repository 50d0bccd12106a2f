import type { ReferralSummary } from '@tilanne/referral';
import type { OrderSummary } from '@tilanne/unit';
import type { DomainEvent } from './board.js';
import type { HistoryEntry, HistoryStep } from './open-task.js';

type Step = readonly [HistoryStep, string | null];

function lastOf(steps: readonly Step[]): HistoryStep {
  return steps.findLast(([, at]) => at !== null)?.[0] ?? 'made';
}

function referralStep(referral: ReferralSummary): HistoryStep {
  if (referral.endedHow) return referral.endedHow;
  return lastOf([
    ['sent', referral.sentAt],
    ['seen', referral.acknowledgedAt],
    ['accepted', referral.acceptedAt],
    ['started', referral.startedAt],
  ]);
}

function orderStep(order: OrderSummary): HistoryStep {
  if (order.endedHow === 'stopped') {
    const { endedAt, stopShownAt, stopAcknowledgedAt } = order;
    return lastOf([
      ['stopped', endedAt],
      ['stop-shown', stopShownAt],
      ['stop-acknowledged', stopAcknowledgedAt],
    ]);
  }
  if (order.endedHow) return order.endedHow;
  return lastOf([
    ['sent', order.sentAt],
    ['reached', order.reachedAt],
    ['shown', order.shownAt],
    ['acknowledged', order.acknowledgedAt],
    ['acting', order.actingAt],
  ]);
}

type Told = Pick<HistoryEntry, 'outcome' | 'who' | 'step' | 'reason'>;

/** Why crews could not comply, by order: their words are no part of the events. */
export type CrewReasons = ReadonlyMap<string, string | null>;

/** Steps at which a crew may have said why. */
const reasoned: ReadonlySet<HistoryStep> = new Set<HistoryStep>(['cannot-comply', 'stop-acknowledged']);

const nothingMore: Told = { outcome: null, who: null, step: null, reason: null };

function toldByOrder(order: OrderSummary, reasons: CrewReasons): Told {
  const step = orderStep(order);
  const reason = reasoned.has(step) ? (reasons.get(order.id) ?? null) : null;
  return { ...nothingMore, who: order.callSign, step, reason };
}

function toldBy(event: DomainEvent, reasons: CrewReasons): Told {
  if (event.type === 'task.triaged') return { ...nothingMore, outcome: event.body.proposal.outcome };
  if ('referral' in event.body) {
    const { referral } = event.body;
    return { ...nothingMore, who: referral.destination, step: referralStep(referral) };
  }
  if ('order' in event.body) return toldByOrder(event.body.order, reasons);
  // A decision that was sent was made by a person, but sent by nobody.
  const made = event.type === 'task.decided' || event.type === 'task.asked';
  const { decision, asked } = made ? event.body : {};
  const said = decision ?? asked;
  return said ? { ...nothingMore, outcome: said.outcome, who: said.secondedBy ?? said.by } : nothingMore;
}

/** The line that an event makes in the history of its task; null when it is about no task. */
export function historyEntryOf(
  event: DomainEvent & { readonly at: string },
  reasons: CrewReasons = new Map(),
): HistoryEntry | null {
  if (!('task' in event.body)) return null;
  const { revision, state } = event.body.task;
  return { at: event.at, type: event.type, revision, state, ...toldBy(event, reasons) };
}
