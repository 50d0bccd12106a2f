import type { TaskSummary } from '@tilanne/task';
import type { OrderSummary } from './order.js';

export const orderEventTypes = ['order.made', 'order.sent', 'order.changed', 'order.ended'] as const;

/** A step in the life of an order, with its task after it. */
export interface OrderEvent {
  readonly type: (typeof orderEventTypes)[number];
  readonly taskId: string;
  readonly body: { readonly task: TaskSummary; readonly order: OrderSummary };
}
