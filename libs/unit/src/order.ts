import { z } from 'zod';

/** How an order ended: `stopped` is a stand-down, which the crew must acknowledge like an order. */
export type OrderEnd = 'finished' | 'cannot-comply' | 'stopped';

/** One order to one unit, born with its decision. Every time is the database's clock. */
export interface Order {
  readonly organisationId: string;
  readonly id: string;
  readonly decisionId: string;
  readonly taskId: string;
  readonly unitId: string;
  readonly madeAt: Date;
  readonly sentAt: Date | null;
  /** The unit's device has it. */
  readonly reachedAt: Date | null;
  /** It is on the screen. */
  readonly shownAt: Date | null;
  readonly acknowledgedAt: Date | null;
  readonly actingAt: Date | null;
  readonly endedAt: Date | null;
  readonly endedHow: OrderEnd | null;
  /** Name of the person on the unit who answered last. */
  readonly answeredBy: string | null;
  readonly reason: string | null;
  readonly stopReachedAt: Date | null;
  readonly stopShownAt: Date | null;
  readonly stopAcknowledgedAt: Date | null;
}

/** The rungs of the ladder a crew reports, in their order. */
export const orderSteps = [
  'reached',
  'shown',
  'acknowledged',
  'acting',
  'finished',
  'cannot-comply',
  'stop-reached',
  'stop-shown',
  'stop-acknowledged',
  'stop-cannot-comply',
] as const;

export type OrderStep = (typeof orderSteps)[number];

/** Steps by which a crew says that it cannot do what it was told. */
export const refusingSteps = ['cannot-comply', 'stop-cannot-comply'] as const satisfies readonly OrderStep[];

/** True when the step says no to an order or to a stand-down. */
export function isRefusing(step: OrderStep): boolean {
  return (refusingSteps as readonly OrderStep[]).includes(step);
}

/** What a crew's device reports about an order. */
export const orderStepSchema = z
  .strictObject({
    step: z.enum(orderSteps),
    /** When it happened on the device, which may have been out of reach since. */
    at: z.iso.datetime({ offset: true }).optional(),
    reason: z.string().trim().min(1).max(200).optional(),
  })
  .refine(({ step, reason }) => !isRefusing(step) || reason !== undefined, {
    path: ['reason'],
    message: 'a crew that cannot comply says why',
  });

export type ReportedStep = z.infer<typeof orderStepSchema>;

/** The order as a row of the board shows it; instants in ISO 8601, UTC. */
export interface OrderSummary {
  readonly id: string;
  readonly decisionId: string;
  readonly taskId: string;
  readonly unitId: string;
  readonly callSign: string;
  readonly sentAt: string | null;
  readonly reachedAt: string | null;
  readonly shownAt: string | null;
  readonly acknowledgedAt: string | null;
  readonly actingAt: string | null;
  readonly endedAt: string | null;
  readonly endedHow: OrderEnd | null;
  readonly stopShownAt: string | null;
  readonly stopAcknowledgedAt: string | null;
}

/** The order without organisation and words, for the wire. */
export function orderSummaryOf(order: Order, callSign: string): OrderSummary {
  const { id, decisionId, taskId, unitId, endedHow } = order;
  return {
    ...{ id, decisionId, taskId, unitId, callSign, endedHow },
    sentAt: order.sentAt?.toISOString() ?? null,
    reachedAt: order.reachedAt?.toISOString() ?? null,
    shownAt: order.shownAt?.toISOString() ?? null,
    acknowledgedAt: order.acknowledgedAt?.toISOString() ?? null,
    actingAt: order.actingAt?.toISOString() ?? null,
    endedAt: order.endedAt?.toISOString() ?? null,
    stopShownAt: order.stopShownAt?.toISOString() ?? null,
    stopAcknowledgedAt: order.stopAcknowledgedAt?.toISOString() ?? null,
  };
}
