import { z } from 'zod';
import { handoverSchema, type FieldWarning } from './handover.js';
import { withMarks } from './marks.js';
import { keepableText, pathInWords, plainJson, shortened } from './plain-json.js';
import type { Arrival, TaskChange } from './receive.js';
import { refusal, type Refusal } from './refusal.js';
import { isOpen } from './states.js';
import type { Task } from './task.js';

/** What a sender says when it takes a task back. */
export const cancellationSchema = z.object({
  revision: z
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .describe("The cancellation's own number in the task's revisions"),
  reason: z.string().trim().max(500).optional(),
});

/** A cancellation as it was read; without a number it cancels what is known. */
export interface ReadCancellation {
  readonly senderTaskId: string;
  readonly revision: number | undefined;
  readonly warnings: readonly FieldWarning[];
}

function warningsOf(body: object, issues: readonly z.core.$ZodIssue[]): FieldWarning[] {
  return issues.map(({ path, message }) => ({
    field: pathInWords(path),
    code: 'bad-value',
    message,
    raw: shortened(Reflect.get(body, path[0] ?? '')),
  }));
}

/**
 * Reads the body of a cancellation of the task named in the address. A cancellation is never bounced over a detail:
 * a bad value counts as absent and is named in the warnings. Refused only when the name cannot be a task's.
 */
export function readCancellation(input: unknown, senderTaskId: string): ReadCancellation | Refusal {
  const id = handoverSchema.shape.id.safeParse(keepableText(senderTaskId));
  if (!id.success) {
    const fields = id.error.issues.map(({ message }) => ({ field: 'id', code: 'bad-value', message }));
    return refusal('task-without-identity', fields);
  }
  const { value } = plainJson(input);
  const body = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  const read = cancellationSchema.safeParse(body);
  const revision = cancellationSchema.shape.revision.safeParse(Reflect.get(body, 'revision'));
  return {
    senderTaskId: id.data,
    revision: revision.data,
    warnings: warningsOf(body, read.error?.issues ?? []),
  };
}

function cancelledBeforeCreated(senderTaskId: string, revision: number, arrival: Arrival): Task {
  return {
    organisationId: arrival.organisationId,
    id: arrival.newId,
    senderId: arrival.senderId,
    senderTaskId,
    revision: 0,
    answersVersion: 0,
    state: 'cancelled',
    code: null,
    urgencyClass: null,
    createdAt: arrival.now,
    receivedAt: arrival.now,
    changedAt: arrival.now,
    handover: null,
    warnings: [],
    marks: ['cancelled-before-created'],
    links: [],
    cancelledRevision: revision,
  };
}

/**
 * The sender takes a task back. `revision` is the cancellation's own number; without one it cancels what is known.
 * A cancellation older than the newest revision is stored and ignored; one that overtakes its task is remembered,
 * so that the late task is kept as cancelled; a decided task stays decided and is marked as changed.
 */
export function cancel(
  known: Task | undefined,
  message: Pick<ReadCancellation, 'senderTaskId' | 'revision'>,
  arrival: Arrival,
): TaskChange {
  const revision = message.revision ?? Math.max(known?.revision ?? 1, 1);
  if (!known) {
    const task = cancelledBeforeCreated(message.senderTaskId, revision, arrival);
    return { task, reception: 'cancelled', event: null, ring: false, alarm: null };
  }
  if (revision < known.revision) {
    return { task: known, reception: 'ignored', event: null, ring: false, alarm: null };
  }
  const told = {
    ...known,
    changedAt: arrival.now,
    cancelledRevision: Math.max(known.cancelledRevision, revision),
  };
  return isOpen(known.state) || known.state === 'cancelled' ? cancelled(known, told) : objected(told);
}

function cancelled(known: Task, told: Task): TaskChange {
  const event = known.state === 'cancelled' ? null : 'task.cancelled';
  return { task: { ...told, state: 'cancelled' }, reception: 'cancelled', event, ring: false, alarm: null };
}

/** Help may be on its way: only a person calls it off. */
function objected(told: Task): TaskChange {
  const task = { ...told, marks: withMarks(told.marks, 'changed-after-decision') };
  return { task, reception: 'ignored', event: 'task.marked', ring: false, alarm: null };
}
