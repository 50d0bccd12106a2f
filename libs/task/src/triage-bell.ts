import { z } from 'zod';

/** Name of the queue that asks for a triage. */
export const triageQueueName = 'triage';

/** What a job carries: which version of which task to look at, and no patient data. The table is the truth. */
export const triageBellSchema = z.strictObject({
  organisationId: z.string(),
  taskId: z.uuid(),
  revision: z.int().min(0),
  answersVersion: z.int().min(0),
});

export type TriageBell = z.infer<typeof triageBellSchema>;

/** The job's id: ringing again for the same version while a job waits adds none. */
export function bellId({ taskId, revision, answersVersion }: TriageBell): string {
  return `${taskId}-${String(revision)}-${String(answersVersion)}`;
}

/** After this long without a proposal the sweep rings again, in seconds (reliability rule R3). */
export const ringAgainAfterSeconds = 5;

/** Attempts of one job before the task is given to a nurse without a proposal (reliability rule R12). */
export const triageAttempts = 3;
