import type { CrewOrder, CrewPage, OrderStep } from '@tilanne/unit';
import type { Sound } from '../sound/rhythm.js';
import type { Act } from './out-queue.js';

/** The one thing that a crew has on its screen. */
export type CrewScreen =
  /** Nothing was read yet: not the same as no order. */
  | { readonly kind: 'unknown' }
  /** A stand-down fills the screen, with the new order if there is one; `left` more wait behind it. */
  | {
      readonly kind: 'stopped';
      readonly stopped: CrewOrder;
      readonly next: CrewOrder | null;
      readonly left: number;
    }
  /** A new order fills the screen. */
  | { readonly kind: 'new'; readonly order: CrewOrder }
  | { readonly kind: 'task'; readonly order: CrewOrder }
  | { readonly kind: 'free' };

/** What the screen shows: stand-downs first and in turn, then what is new, then the task. */
export function crewScreen(page: CrewPage | null): CrewScreen {
  if (!page) return { kind: 'unknown' };
  const { current } = page;
  const stopped = page.stopped.at(-1);
  const isNew = current !== null && current.acknowledgedAt === null;
  if (stopped) {
    const left = page.stopped.length - 1;
    return { kind: 'stopped', stopped, next: isNew && left === 0 ? current : null, left };
  }
  if (!current) return { kind: 'free' };
  return { kind: isNew ? 'new' : 'task', order: current };
}

const rungs = {
  reached: ['reachedAt'],
  shown: ['reachedAt', 'shownAt'],
  acknowledged: ['reachedAt', 'shownAt', 'acknowledgedAt'],
  acting: ['reachedAt', 'shownAt', 'acknowledgedAt', 'actingAt'],
  'stop-shown': ['stopShownAt'],
} as const satisfies Partial<Record<OrderStep, readonly (keyof CrewOrder)[]>>;

/** Steps after which an order does not concern its crew any more. */
const lastSteps: readonly OrderStep[] = [
  'finished',
  'cannot-comply',
  'stop-acknowledged',
  'stop-cannot-comply',
];

function withAct(order: CrewOrder, { orderId, step, at }: Act): CrewOrder | null {
  if (orderId !== order.id) return order;
  if (lastSteps.includes(step)) return isStep(order, step) ? null : order;
  const free = (rungsOf(step) ?? []).filter((rung) => order[rung] === null);
  return { ...order, ...Object.fromEntries(free.map((rung) => [rung, at])) };
}

function rungsOf(step: OrderStep): readonly (keyof CrewOrder)[] | undefined {
  return (rungs as Partial<Record<OrderStep, readonly (keyof CrewOrder)[]>>)[step];
}

/** A step about a stand-down means nothing for an order that runs, nor the other way round. */
function isStep(order: CrewOrder, step: OrderStep): boolean {
  return step.startsWith('stop-') === (order.endedHow === 'stopped');
}

/** The order as its crew has left it; null when it is done with. */
function withActs(order: CrewOrder, acts: readonly Act[]): CrewOrder | null {
  return acts.reduce<CrewOrder | null>((so, act) => so && withAct(so, act), order);
}

/**
 * The page as the crew has left it: steps that the server does not know yet, or whose page was not read yet, count.
 * A crew out of reach goes on working; what was not sent stands at the foot of the screen.
 */
export function withOwnActs(page: CrewPage, acts: readonly Act[]): CrewPage {
  return {
    ...page,
    current: page.current && withActs(page.current, acts),
    stopped: page.stopped.flatMap((order) => withActs(order, acts) ?? []),
  };
}

/** Orders that the screen shows in full. */
function ordersOn(screen: CrewScreen): readonly CrewOrder[] {
  if (screen.kind === 'stopped') return screen.next ? [screen.stopped, screen.next] : [screen.stopped];
  return screen.kind === 'new' || screen.kind === 'task' ? [screen.order] : [];
}

/** A step that is due, without its time. */
export type DueStep = Pick<Act, 'orderId' | 'step'>;

/** The steps that the page reports by itself: what has come to the device, and what a person can see on it. */
export function reportsDue(page: CrewPage | null, visible: boolean): DueStep[] {
  if (!page) return [];
  const orders = page.current ? [...page.stopped, page.current] : page.stopped;
  const isStopped = ({ endedHow }: CrewOrder) => endedHow === 'stopped';
  const reached = orders
    .filter((order) => (isStopped(order) ? order.stopShownAt : order.reachedAt) === null)
    .map((order): DueStep => ({ orderId: order.id, step: isStopped(order) ? 'stop-reached' : 'reached' }));
  const shown = (visible ? ordersOn(crewScreen(page)) : [])
    .filter((order) => (isStopped(order) ? order.stopShownAt : order.shownAt) === null)
    .map((order): DueStep => ({ orderId: order.id, step: isStopped(order) ? 'stop-shown' : 'shown' }));
  return [...reached, ...shown];
}

/** The steps of one press of ACKNOWLEDGE: a reassignment is one thing, its two orders are answered together. */
export function acknowledgement(screen: CrewScreen): DueStep[] {
  if (screen.kind === 'new') return [{ orderId: screen.order.id, step: 'acknowledged' }];
  if (screen.kind !== 'stopped') return [];
  const stop: DueStep = { orderId: screen.stopped.id, step: 'stop-acknowledged' };
  return screen.next ? [stop, { orderId: screen.next.id, step: 'acknowledged' }] : [stop];
}

/** The steps of CANNOT COMPLY: no to the new order, or no to the stand-down when there is no other. */
export function refusal(screen: CrewScreen): DueStep[] {
  if (screen.kind === 'new' || screen.kind === 'task')
    return [{ orderId: screen.order.id, step: 'cannot-comply' }];
  if (screen.kind !== 'stopped') return [];
  if (!screen.next) return [{ orderId: screen.stopped.id, step: 'stop-cannot-comply' }];
  return [
    { orderId: screen.stopped.id, step: 'stop-acknowledged' },
    { orderId: screen.next.id, step: 'cannot-comply' },
  ];
}

/** What sounds until somebody has answered; null when nothing does. */
export function changeSound({ kind }: CrewScreen): Sound | null {
  if (kind === 'stopped') return 'stand-down';
  return kind === 'new' ? 'order' : null;
}

/** Names the screen, so that a change of it can be told from a change within it. */
export function screenKey(screen: CrewScreen): string {
  return [screen.kind, ...ordersOn(screen).map(({ id }) => id)].join(' ');
}
