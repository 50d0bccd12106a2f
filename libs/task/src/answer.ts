import { z } from 'zod';
import { keepableText } from './plain-json.js';
import type { TaskChange } from './receive.js';
import { refusal, type Refusal } from './refusal.js';
import { isWaiting } from './states.js';
import type { Task } from './task.js';

const keepable = (text: string) => keepableText(text) === text;

const text = (longest: number) =>
  z.string().max(longest).refine(keepable, 'has characters that cannot be kept');

/** Answers a nurse gives to a task's questions, with the version of the task they were given on. */
export const answerSchema = z.strictObject({
  revision: z.int().min(1),
  answersVersion: z.int().min(0),
  answers: z
    .array(
      z.strictObject({
        fact: text(80).trim().min(1),
        value: z.union([text(200), z.number(), z.boolean()]),
      }),
    )
    .min(1)
    .max(50)
    .refine((all) => new Set(all.map(({ fact }) => fact)).size === all.length, 'a fact is answered twice'),
});

export type GivenAnswers = z.infer<typeof answerSchema>;

/** One answer as kept. */
export interface TaskAnswer {
  readonly organisationId: string;
  readonly taskId: string;
  /** The version of the task's answers that this one began. */
  readonly answersVersion: number;
  readonly fact: string;
  readonly value: string | number | boolean;
  readonly observedAt: Date;
  /** Name of the person, as signed in. */
  readonly givenBy: string;
}

/**
 * The task after answers: a new version of its answers, to be triaged again.
 * Refused when the task has changed since the answers were asked, or no longer waits for a decision.
 */
export function answered(task: Task, given: GivenAnswers, now: Date): TaskChange | Refusal {
  const seen = given.revision === task.revision && given.answersVersion === task.answersVersion;
  if (!seen || !isWaiting(task.state)) return refusal('task-changed');
  const next: Task = { ...task, state: 'received', answersVersion: task.answersVersion + 1, changedAt: now };
  return { task: next, reception: 'updated', event: 'task.answered', ring: true, alarm: null };
}
