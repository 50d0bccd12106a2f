import type { BoardRow } from '@tilanne/board';
import type { ReferralSummary } from '@tilanne/referral';
import type { OrderSummary } from '@tilanne/unit';

/** One rung with its time; null while it has not been reached. */
export interface Rung {
  readonly name: 'sent' | 'reached' | 'shown' | 'acknowledged' | 'acting' | 'seen' | 'accepted' | 'started';
  /** ISO 8601, UTC. */
  readonly at: string | null;
}

/** The rungs of an order to a crew, the first first. */
export function orderRungs(order: OrderSummary): Rung[] {
  return [
    { name: 'sent', at: order.sentAt },
    { name: 'reached', at: order.reachedAt },
    { name: 'shown', at: order.shownAt },
    { name: 'acknowledged', at: order.acknowledgedAt },
    { name: 'acting', at: order.actingAt },
  ];
}

/** The rungs of a referral, the first first. */
export function referralRungs(referral: ReferralSummary): Rung[] {
  return [
    { name: 'sent', at: referral.sentAt },
    { name: 'seen', at: referral.acknowledgedAt },
    { name: 'accepted', at: referral.acceptedAt },
    { name: 'started', at: referral.startedAt },
  ];
}

/** After this long without an acknowledgement the crew is called by radio, in milliseconds; as the watchdog's alarm. */
export const radioAfter = 60_000;

/** The order that runs for a task. */
export function runningOrder(row: BoardRow): OrderSummary | null {
  return Object.values(row.orders).find(({ endedAt }) => endedAt === null) ?? null;
}

/** Orders that were stood down and whose crew has not acknowledged it. */
export function stoppedOrders(row: BoardRow): OrderSummary[] {
  return Object.values(row.orders).filter(({ endedHow }) => endedHow === 'stopped');
}

/** What somebody must do about a task under way. */
export type ToDo =
  'choose-unit' | 'call-by-radio' | 'stop-by-radio' | 'call-back' | 'deadline-passed' | 'unsent';

/** After this long a decision that has not been sent is somebody's concern, in milliseconds; as the watchdog's alarm. */
const unsentAfter = 20_000;

const isPast = (at: string | null | undefined, now: number) => at != null && Date.parse(at) <= now;

const isOlder = (at: string | null, span: number, now: number) => at !== null && now - Date.parse(at) > span;

function crewToDos(row: BoardRow, now: number): ToDo[] {
  const order = runningOrder(row);
  const silent = order?.acknowledgedAt === null && isOlder(order.sentAt, radioAfter, now);
  const unheard = stoppedOrders(row).some(({ endedAt }) => isOlder(endedAt, radioAfter, now));
  return [...(silent ? (['call-by-radio'] as const) : []), ...(unheard ? (['stop-by-radio'] as const) : [])];
}

function isUnitless({ decision }: BoardRow): boolean {
  return decision?.outcome === 'ambulance' && decision.target === null;
}

function isUnsent(row: BoardRow, now: number): boolean {
  const { decision } = row;
  return decision?.sentAt === null && !isUnitless(row) && isOlder(decision.decidedAt, unsentAfter, now);
}

function destinationToDos({ decision, referral, task }: BoardRow, now: number): ToDo[] {
  const unanswered = referral?.acceptedAt === null && isPast(referral.deadlineAt, now);
  const owed = task.state === 'advised' && isPast(decision?.callBackAt, now);
  return [...(unanswered ? (['deadline-passed'] as const) : []), ...(owed ? (['call-back'] as const) : [])];
}

/** What waits for a person in a task under way, at the server's time `now` in milliseconds. */
export function toDosOf(row: BoardRow, now: number): ToDo[] {
  return [
    ...(isUnitless(row) ? (['choose-unit'] as const) : []),
    ...crewToDos(row, now),
    ...destinationToDos(row, now),
    ...(isUnsent(row, now) ? (['unsent'] as const) : []),
  ];
}

/** Tasks under way in an order that does not change while they are worked on: the longest decided first. */
export function inDecidedOrder(rows: readonly BoardRow[]): BoardRow[] {
  const since = ({ decision, task }: BoardRow) => decision?.decidedAt ?? task.receivedAt;
  return [...rows].sort(
    (one, other) => since(one).localeCompare(since(other)) || one.task.id.localeCompare(other.task.id),
  );
}
