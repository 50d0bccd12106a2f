import { z } from 'zod';
import { decisionOutcomes } from '@tilanne/task';
import { problemText } from '../http/problem-text.js';
import type { Problem } from '../http/problem.js';
import type { Words } from '../locales/words.js';
import { clockText } from '../ui/local-time.js';

const decidedSchema = z.object({ by: z.string(), at: z.iso.datetime(), outcome: z.enum(decisionOutcomes) });

const claimedSchema = z.object({ by: z.string(), since: z.iso.datetime() });

const timeOf = (at: string) => clockText(Date.parse(at));

/** Why a decision was not made, in a sentence that says who did what and when where the server told it. */
export function refusalText(t: Words, problem: Problem): string {
  const { code, details } = problem;
  const decided = decidedSchema.safeParse(details);
  if (code === 'task-already-decided' && decided.success) {
    const { by, at, outcome } = decided.data;
    const words = { by, time: timeOf(at), outcome: t(`outcome.${outcome}`) };
    return t('decision.refused.task-already-decided', words);
  }
  const claimed = claimedSchema.safeParse(details);
  if (code === 'task-claimed' && claimed.success) {
    const { by, since } = claimed.data;
    return t('decision.refused.task-claimed', { by, time: timeOf(since) });
  }
  return problemText(t, problem);
}
