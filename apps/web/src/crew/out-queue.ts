import { orderSteps, type OrderStep } from '@tilanne/unit';
import { z } from 'zod';
import type { Problem } from '../http/problem.js';

/** Why a crew cannot comply; `other` has words of its own. */
export const complyReasons = ['patient', 'vehicle', 'far', 'unsafe', 'other'] as const;

export type ComplyReason = (typeof complyReasons)[number];

/** One step of the crew, at the time at which it happened. */
export interface Act {
  readonly orderId: string;
  readonly step: OrderStep;
  /** Server clock as this device keeps it, ISO 8601, UTC. */
  readonly at: string;
  /** Of the two steps that say no. */
  readonly reason?: ComplyReason;
  /** The crew's own words; never kept outside the memory of the page, since they may speak of the patient. */
  readonly text?: string;
}

/** Steps that have not reached the server, oldest first. Only an answer of the server takes one out. */
export interface OutQueue {
  readonly unsent: readonly Act[];
  /** Steps that the server has answered; the page that shows them may not have been read yet. */
  readonly sent: readonly Act[];
  /** How often the first one was tried in vain. */
  readonly tries: number;
  /** The last step of a person that the server did not take, until somebody has read it. */
  readonly refused: Act | null;
}

export const emptyQueue: OutQueue = { unsent: [], sent: [], tries: 0, refused: null };

function isSame(one: Act, other: Act): boolean {
  return one.orderId === other.orderId && one.step === other.step;
}

/** Steps that the page reports by itself; nobody needs to know when one of them came too late. */
function isByItself({ step }: Act): boolean {
  return ['reached', 'shown', 'stop-reached', 'stop-shown'].includes(step);
}

/** The queue with one more step; a step that is there already changes nothing, its first time counts. */
export function added(queue: OutQueue, act: Act): OutQueue {
  const known = [...queue.unsent, ...queue.sent].some((each) => isSame(each, act));
  return known ? queue : { ...queue, unsent: [...queue.unsent, act] };
}

/** What becomes of a step by the server's answer: only a refusal for good is not tried again. */
export function fateOf(problem: Problem | null): 'sent' | 'refused' | 'later' {
  if (problem === null) return 'sent';
  return [400, 404, 409, 422].includes(problem.status) ? 'refused' : 'later';
}

/** The queue after the server's answer to its first step. */
export function answered(queue: OutQueue, problem: Problem | null): OutQueue {
  const [first, ...unsent] = queue.unsent;
  if (!first) return queue;
  const fate = fateOf(problem);
  if (fate === 'later') return { ...queue, tries: queue.tries + 1 };
  const next = { ...queue, unsent, tries: 0 };
  if (fate === 'sent' || isByItself(first)) return { ...next, sent: [...queue.sent, first] };
  return { ...next, refused: first };
}

/** Somebody has read that a step was not taken. */
export function refusalRead(queue: OutQueue): OutQueue {
  return { ...queue, refused: null };
}

const delays = [1_000, 2_000, 4_000, 8_000] as const;

/** Time until the next try after so many in vain, in milliseconds: doubling, at most 15 s. */
export function delayAfter(tries: number): number {
  return delays[tries - 1] ?? 15_000;
}

const keptSchema = z.strictObject({
  user: z.string(),
  acts: z.array(
    z.strictObject({
      orderId: z.uuid(),
      step: z.enum(orderSteps),
      at: z.iso.datetime(),
      reason: z.enum(complyReasons).exactOptional(),
    }),
  ),
});

/** The unsent steps as they are kept over a reload: ids, steps, times and a reason out of the list, no words. */
export function keptText(user: string, { unsent }: OutQueue): string {
  const acts = unsent.map(({ orderId, step, at, reason }) => ({
    ...{ orderId, step, at },
    ...(reason === undefined ? {} : { reason }),
  }));
  return JSON.stringify({ user, acts });
}

/** The queue from kept text; empty when it is another user's, broken or absent. */
export function queueFrom(text: string | null, user: string): OutQueue {
  try {
    const kept = keptSchema.safeParse(JSON.parse(text ?? 'null'));
    return kept.success && kept.data.user === user ? { ...emptyQueue, unsent: kept.data.acts } : emptyQueue;
  } catch {
    return emptyQueue;
  }
}
