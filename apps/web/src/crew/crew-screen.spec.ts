import { describe, expect, it } from '@jest/globals';
import type { CrewOrder, CrewPage, OrderStep } from '@tilanne/unit';
import {
  acknowledgement,
  changeSound,
  crewScreen,
  refusal,
  reportsDue,
  screenKey,
  withOwnActs,
} from './crew-screen.js';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 12, 0, seconds)).toISOString();

const order = (id: string, other: Partial<CrewOrder> = {}): CrewOrder => ({
  ...{ id, decisionId: 'd', taskId: `task-${id}`, unitId: 'epo-3124', callSign: 'EPO 3124' },
  ...{ sentAt: at(1), reachedAt: null, shownAt: null, acknowledgedAt: null, actingAt: null },
  ...{ endedAt: null, endedHow: null, stopShownAt: null, stopAcknowledgedAt: null },
  ...{ code: '774', urgencyClass: 'D', createdAt: at(0), handover: null, reason: null },
  ...other,
});

const known = { reachedAt: at(2), shownAt: at(2), acknowledgedAt: at(3) };

const stoppedOrder = (id: string) => order(id, { ...known, endedAt: at(5), endedHow: 'stopped' });

const page = (current: CrewOrder | null, ...stopped: CrewOrder[]): CrewPage => ({
  ...{ unit: { id: 'epo-3124', callSign: 'EPO 3124' }, current, stopped, now: at(9) },
});

const own = (step: OrderStep, orderId = 'a') => ({ orderId, step, at: at(8) });

const steps = (due: readonly { step: string; orderId: string }[]) =>
  due.map(({ step, orderId }) => `${step} ${orderId}`);

describe('what fills the screen of a crew', () => {
  it.each([
    ['nothing that is known', null, 'unknown'],
    ['no order', page(null), 'free'],
    ['an order that nobody has acknowledged', page(order('a')), 'new a'],
    ['an order that was acknowledged', page(order('a', known)), 'task a'],
    ['a stand-down', page(null, stoppedOrder('a')), 'stopped a'],
    ['a stand-down before an order known already', page(order('b', known), stoppedOrder('a')), 'stopped a'],
    ['a reassignment, both orders at once', page(order('b'), stoppedOrder('a')), 'stopped a b'],
    [
      'of several stand-downs the oldest, and no new order before the last',
      page(order('c'), stoppedOrder('b'), stoppedOrder('a')),
      'stopped a',
    ],
  ])('is %s', (_what, of, key) => {
    expect(screenKey(crewScreen(of))).toBe(key);
  });

  it('tells how many more changes wait behind this one', () => {
    expect(crewScreen(page(null, stoppedOrder('b'), stoppedOrder('a')))).toMatchObject({ left: 1 });
    expect(crewScreen(page(null, stoppedOrder('b')))).toMatchObject({ left: 0 });
  });

  it('sounds when it is a change, and each kind in its own way', () => {
    expect(changeSound(crewScreen(page(order('a'))))).toBe('order');
    expect(changeSound(crewScreen(page(order('b'), stoppedOrder('a'))))).toBe('stand-down');
    expect(changeSound(crewScreen(page(order('a', known))))).toBeNull();
    expect(changeSound(crewScreen(page(null)))).toBeNull();
    expect(changeSound(crewScreen(null))).toBeNull();
  });
});

describe('what the page reports by itself', () => {
  it('is that an order has come, and that it is on the screen only when it can be seen', () => {
    expect(steps(reportsDue(page(order('a')), false))).toEqual(['reached a']);
    expect(steps(reportsDue(page(order('a')), true))).toEqual(['reached a', 'shown a']);
    expect(reportsDue(page(order('a', known)), true)).toEqual([]);
    expect(reportsDue(null, true)).toEqual([]);
  });

  it('is the same for a stand-down, and of several only for the one on the screen', () => {
    expect(steps(reportsDue(page(order('b'), stoppedOrder('a')), true))).toEqual([
      ...['stop-reached a', 'reached b', 'stop-shown a', 'shown b'],
    ]);
    expect(steps(reportsDue(page(null, stoppedOrder('b'), stoppedOrder('a')), true))).toEqual([
      ...['stop-reached b', 'stop-reached a', 'stop-shown a'],
    ]);
  });
});

describe('an answer of the crew', () => {
  it.each([
    ['a new order', page(order('a')), ['acknowledged a'], ['cannot-comply a']],
    ['a stand-down', page(null, stoppedOrder('a')), ['stop-acknowledged a'], ['stop-cannot-comply a']],
    [
      'a reassignment',
      page(order('b'), stoppedOrder('a')),
      ['stop-acknowledged a', 'acknowledged b'],
      ['stop-acknowledged a', 'cannot-comply b'],
    ],
    ['a task', page(order('a', known)), [], ['cannot-comply a']],
    ['no order', page(null), [], []],
  ])('to %s is yes or no', (_what, of, yes, no) => {
    const screen = crewScreen(of);
    expect(steps(acknowledgement(screen))).toEqual(yes);
    expect(steps(refusal(screen))).toEqual(no);
  });
});

describe('the page as its crew has left it', () => {
  it.each([
    ['acknowledged', page(order('a')), 'task a'],
    ['finished', page(order('a', known)), 'free'],
    ['cannot-comply', page(order('a', known)), 'free'],
    ['stop-acknowledged', page(null, stoppedOrder('a')), 'free'],
    ['stop-cannot-comply', page(null, stoppedOrder('a')), 'free'],
    ['stop-shown', page(null, stoppedOrder('a')), 'stopped a'],
  ] as const)('goes on although the server does not know yet: %s', (step, of, key) => {
    expect(screenKey(crewScreen(withOwnActs(of, [own(step)])))).toBe(key);
  });

  it('never has a time of its own in the place of one that the server told', () => {
    const after = withOwnActs(page(order('a', known)), [own('acknowledged'), own('acting')]);
    expect(after.current).toMatchObject({ shownAt: at(2), acknowledgedAt: at(3), actingAt: at(8) });
  });

  it('does not take a step about an order for one about its stand-down, nor a step of another order', () => {
    const stopped = page(null, stoppedOrder('a'));
    expect(withOwnActs(stopped, [own('finished'), own('cannot-comply')]).stopped).toHaveLength(1);
    expect(withOwnActs(page(order('a')), [own('stop-acknowledged')]).current).not.toBeNull();
    expect(withOwnActs(page(order('a')), [own('finished', 'b')]).current).toEqual(order('a'));
  });
});
