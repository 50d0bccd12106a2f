import { describe, expect, it } from '@jest/globals';
import type { Order, OrderEnd, OrderStep } from './order.js';
import { orderSteps } from './order.js';
import { concernsCrew, dispatched, stepped, stopped } from './steps.js';

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 22, 12, 0, seconds));

const by = 'EPO 3124';

const blank: Order = {
  ...{ organisationId: 'pohde', id: 'o', decisionId: 'd', taskId: 't', unitId: 'epo-3124' },
  ...{ madeAt: at(0), sentAt: at(1), reachedAt: null, shownAt: null, acknowledgedAt: null, actingAt: null },
  ...{ endedAt: null, endedHow: null, answeredBy: null, reason: null },
  ...{ stopReachedAt: null, stopShownAt: null, stopAcknowledgedAt: null },
};

const orders: Readonly<Record<'running' | OrderEnd, Order>> = {
  running: blank,
  finished: { ...blank, endedAt: at(5), endedHow: 'finished' },
  'cannot-comply': { ...blank, endedAt: at(5), endedHow: 'cannot-comply' },
  stopped: stopped(blank, at(5)),
};

/** What every step does to an order in every state: the rungs it fills, an end, or nothing. */
const table: Readonly<Record<OrderStep, Readonly<Record<keyof typeof orders, string>>>> = {
  reached: { running: 'reached', finished: 'over', 'cannot-comply': 'over', stopped: 'over' },
  shown: { running: 'reached shown', finished: 'over', 'cannot-comply': 'over', stopped: 'over' },
  acknowledged: {
    running: 'reached shown acknowledged',
    finished: 'over',
    'cannot-comply': 'over',
    stopped: 'over',
  },
  acting: {
    running: 'reached shown acknowledged acting',
    finished: 'over',
    'cannot-comply': 'over',
    stopped: 'over',
  },
  finished: {
    running: 'reached shown acknowledged acting → finished',
    finished: 'unchanged',
    'cannot-comply': 'over',
    stopped: 'over',
  },
  'cannot-comply': {
    running: 'reached shown → cannot-comply',
    finished: 'over',
    'cannot-comply': 'unchanged',
    stopped: 'over',
  },
  'stop-reached': { running: 'over', finished: 'over', 'cannot-comply': 'over', stopped: 'stopReached' },
  'stop-shown': {
    running: 'over',
    finished: 'over',
    'cannot-comply': 'over',
    stopped: 'stopReached stopShown',
  },
  'stop-acknowledged': {
    running: 'over',
    finished: 'over',
    'cannot-comply': 'over',
    stopped: 'stopReached stopShown stopAcknowledged',
  },
  'stop-cannot-comply': {
    running: 'over',
    finished: 'over',
    'cannot-comply': 'over',
    stopped: 'stopReached stopShown stopAcknowledged',
  },
};

const rungs = [
  ...(['reachedAt', 'shownAt', 'acknowledgedAt', 'actingAt'] as const),
  ...(['stopReachedAt', 'stopShownAt', 'stopAcknowledgedAt'] as const),
];

function told(before: Order, after: Order | 'over' | 'unchanged'): string {
  if (typeof after === 'string') return after;
  const filled = rungs.filter((rung) => before[rung] === null && after[rung] !== null);
  const end = before.endedAt === null && after.endedHow !== null ? ` → ${after.endedHow}` : '';
  return filled.map((rung) => rung.replace(/At$/, '')).join(' ') + end;
}

const cases = orderSteps.flatMap((step) =>
  (Object.keys(orders) as (keyof typeof orders)[]).map((state) => [step, state] as const),
);

describe('a step of a crew', () => {
  it.each(cases)('does what the table says: %s of an order that is %s', (step, state) => {
    const after = stepped(orders[state], { step }, { by, now: at(10) });
    expect(told(orders[state], after)).toBe(table[step][state]);
  });

  it.each(orderSteps)('taken twice changes nothing: %s', (step) => {
    const before = step.startsWith('stop-') ? orders.stopped : orders.running;
    const once = stepped(before, { step }, { by, now: at(10) });
    expect(typeof once).toBe('object');
    if (typeof once === 'string') return;
    expect(stepped(once, { step }, { by, now: at(20) })).toBe('unchanged');
  });

  it('that comes late fills what is empty and overwrites nothing', () => {
    const acknowledged = stepped(blank, { step: 'acknowledged' }, { by, now: at(10) });
    expect(acknowledged).toMatchObject({ shownAt: at(10), acknowledgedAt: at(10) });
    if (typeof acknowledged === 'string') return;
    const late = { step: 'shown', at: at(4).toISOString() } as const;
    expect(stepped(acknowledged, late, { by, now: at(30) })).toBe('unchanged');
    const acting = stepped(acknowledged, { step: 'acting' }, { by, now: at(40) });
    expect(acting).toMatchObject({ shownAt: at(10), acknowledgedAt: at(10), actingAt: at(40) });
  });

  it.each([
    ['within the life of the order', at(7), at(7)],
    ['before the order was made', at(-60), at(10)],
    ['in the future', at(900), at(10)],
  ])('has the time of the device only when that is %s', (_when, said, kept) => {
    const after = stepped(blank, { step: 'shown', at: said.toISOString() }, { by, now: at(10) });
    expect(after).toMatchObject({ shownAt: kept });
  });

  it('that says no keeps the reason and who gave it', () => {
    const no = { step: 'cannot-comply', reason: 'Ajoneuvo epäkunnossa' } as const;
    expect(stepped(blank, no, { by, now: at(10) })).toMatchObject({
      ...{ endedAt: at(10), endedHow: 'cannot-comply', reason: 'Ajoneuvo epäkunnossa', answeredBy: by },
      acknowledgedAt: null,
    });
    const stay = { step: 'stop-cannot-comply', reason: 'Potilas kyydissä' } as const;
    expect(stepped(orders.stopped, stay, { by, now: at(10) })).toMatchObject({
      ...{ endedHow: 'stopped', endedAt: at(5), reason: 'Potilas kyydissä', stopAcknowledgedAt: at(10) },
    });
  });
});

describe('an order', () => {
  it('is sent once, and stood down at the time it is', () => {
    expect(dispatched({ ...blank, sentAt: null }, at(2)).sentAt).toEqual(at(2));
    expect(orders.stopped).toMatchObject({ endedAt: at(5), endedHow: 'stopped' });
  });

  it('concerns its crew while it runs, and after a stand-down until that is acknowledged', () => {
    expect(concernsCrew(blank)).toBe(true);
    expect(concernsCrew(orders.stopped)).toBe(true);
    expect(concernsCrew({ ...orders.stopped, stopAcknowledgedAt: at(9) })).toBe(false);
    expect(concernsCrew(orders.finished)).toBe(false);
    expect(concernsCrew(orders['cannot-comply'])).toBe(false);
  });
});
