import type { Handover, UrgencyClass } from '@tilanne/task';
import type { OrderSummary } from './order.js';

/** What a crew needs to know of its task: its own, and nothing of any other. */
export interface CrewOrder extends OrderSummary {
  readonly code: string | null;
  readonly urgencyClass: UrgencyClass | null;
  /** ISO 8601, UTC; the class's time counts from here. */
  readonly createdAt: string;
  readonly handover: Handover | null;
  /** Why this unit goes, in the nurse's words. */
  readonly reason: string | null;
}

/** The page of one unit. */
export interface CrewPage {
  readonly unit: { readonly id: string; readonly callSign: string };
  /** The order that runs. */
  readonly current: CrewOrder | null;
  /** Orders that were stood down and not acknowledged yet, newest first. */
  readonly stopped: readonly CrewOrder[];
  /** Server clock, ISO 8601, UTC. */
  readonly now: string;
}
