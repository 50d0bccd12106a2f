import type { Order, OrderEnd, OrderStep, ReportedStep } from './order.js';

/** Who reported a step, and when by the database's clock. */
export interface StepReported {
  readonly by: string;
  readonly now: Date;
}

type Rung =
  | 'reachedAt'
  | 'shownAt'
  | 'acknowledgedAt'
  | 'actingAt'
  | 'stopReachedAt'
  | 'stopShownAt'
  | 'stopAcknowledgedAt';

/** The rungs that a step fills: who has acknowledged an order has seen it, whatever messages were lost before. */
const rungs: Readonly<Partial<Record<OrderStep, readonly Rung[]>>> = {
  reached: ['reachedAt'],
  shown: ['reachedAt', 'shownAt'],
  acknowledged: ['reachedAt', 'shownAt', 'acknowledgedAt'],
  acting: ['reachedAt', 'shownAt', 'acknowledgedAt', 'actingAt'],
  finished: ['reachedAt', 'shownAt', 'acknowledgedAt', 'actingAt'],
  'cannot-comply': ['reachedAt', 'shownAt'],
  'stop-reached': ['stopReachedAt'],
  'stop-shown': ['stopReachedAt', 'stopShownAt'],
  'stop-acknowledged': ['stopReachedAt', 'stopShownAt', 'stopAcknowledgedAt'],
  'stop-cannot-comply': ['stopReachedAt', 'stopShownAt', 'stopAcknowledgedAt'],
};

const ends: Readonly<Partial<Record<OrderStep, OrderEnd>>> = {
  finished: 'finished',
  'cannot-comply': 'cannot-comply',
};

/** Steps about a stand-down: they are taken after the order has ended, all others before. */
function isAboutStop(step: OrderStep): boolean {
  return step.startsWith('stop-');
}

/** A step that comes after the end of what it is about: a repeat of that end, or too late. */
function lateness(order: Order, step: OrderStep): 'over' | 'unchanged' | null {
  if (isAboutStop(step)) return order.endedHow === 'stopped' ? null : 'over';
  if (!order.endedAt) return null;
  return ends[step] === order.endedHow ? 'unchanged' : 'over';
}

/**
 * When a step happened: the device's time when it lies between the order's making and now, for what was reported late;
 * the server's otherwise, since a device's clock may be wrong.
 */
function timeOf(order: Order, { at }: ReportedStep, now: Date): Date {
  const said = at === undefined ? now : new Date(at);
  return said < order.madeAt || said > now ? now : said;
}

/**
 * The order after a step of its crew. A rung that is filled keeps its first time, so that a message twice or late
 * overwrites nothing. `'over'` when the order has ended in another way since, `'unchanged'` when nothing is new.
 */
export function stepped(
  order: Order,
  reported: ReportedStep,
  { by, now }: StepReported,
): Order | 'over' | 'unchanged' {
  const { step, reason } = reported;
  const end = ends[step];
  const late = lateness(order, step);
  if (late) return late;
  const free = (rungs[step] ?? []).filter((rung) => order[rung] === null);
  if (free.length === 0 && end === undefined) return 'unchanged';
  const at = timeOf(order, reported, now);
  const filled = { ...order, ...Object.fromEntries(free.map((rung) => [rung, at])), answeredBy: by };
  const answered = reason === undefined ? filled : { ...filled, reason };
  return end === undefined ? answered : { ...answered, endedAt: now, endedHow: end };
}

/** The order as it is sent. */
export function dispatched(order: Order, now: Date): Order {
  return { ...order, sentAt: now };
}

/** The order stood down: the nurse has decided otherwise, or the task is gone. */
export function stopped(order: Order, now: Date): Order {
  return { ...order, endedAt: now, endedHow: 'stopped' };
}

/** True while the order concerns its crew: it runs, or its stand-down has not been acknowledged. */
export function concernsCrew(order: {
  readonly endedAt: Date | string | null;
  readonly endedHow: OrderEnd | null;
  readonly stopAcknowledgedAt: Date | string | null;
}): boolean {
  return order.endedAt === null || (order.endedHow === 'stopped' && order.stopAcknowledgedAt === null);
}
