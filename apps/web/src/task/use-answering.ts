import type { OpenTask } from '@tilanne/board';
import type { Verdict } from '@tilanne/triage';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWorkstation } from '../desk/workstation.js';
import { valueOf } from '../http/failing.js';
import type { Problem } from '../http/problem.js';
import { verdictChange, type VerdictChange } from './verdict-change.js';
import type { AnswerValue } from './fact-dictionary.js';

/** One answer, with the facts it settles: its own, or those of the group it answers at once. */
export interface GivenAnswer {
  readonly fact: string;
  readonly value: AnswerValue;
  readonly settles: readonly string[];
}

/** Where an answer is on its way. */
export interface Answering {
  readonly give: (answer: GivenAnswer) => void;
  readonly stage: 'none' | 'sending' | 'evaluating' | 'done';
  /** Facts that have been answered but not evaluated yet. */
  readonly settled: readonly string[];
  readonly change: VerdictChange | null;
  readonly problem: Problem | null;
}

interface Sent {
  readonly facts: readonly string[];
  readonly before: Verdict;
  readonly answersVersion: number;
}

function stageOf(pending: boolean, sent: Sent | null, { summary, verdict }: OpenTask): Answering['stage'] {
  if (pending) return 'sending';
  if (!sent) return 'none';
  return verdict && summary.answersVersion >= sent.answersVersion ? 'done' : 'evaluating';
}

/** Gives answers to a task's questions and follows what they do to its proposal. `shown` is the verdict on the screen. */
export function useAnswering(open: OpenTask, shown: Verdict | null): Answering {
  const { session } = useWorkstation();
  const queries = useQueryClient();
  const [sent, setSent] = useState<Sent | null>(null);
  const { summary, verdict } = open;
  const refresh = () => queries.invalidateQueries({ queryKey: ['task', summary.id] });
  const post = useMutation({
    mutationFn: ({ fact, value }: GivenAnswer) =>
      valueOf(
        session.request<{ answersVersion: number }>('POST', `/api/tasks/${summary.id}/answers`, {
          revision: summary.revision,
          answersVersion: summary.answersVersion,
          answers: [{ fact, value }],
        }),
      ),
    onSuccess: ({ answersVersion }, { settles }) => {
      if (!shown) return refresh();
      // Answers given before the last ones were evaluated are compared with the same verdict.
      const running = sent && stage !== 'done' ? sent : null;
      setSent({
        before: running?.before ?? shown,
        facts: [...(running?.facts ?? []), ...settles],
        answersVersion,
      });
      return refresh();
    },
    onError: refresh,
  });
  const stage = stageOf(post.isPending, sent, open);
  return {
    give: (answer) => {
      if (!post.isPending) post.mutate(answer);
    },
    stage,
    settled: stage === 'done' ? [] : (sent?.facts ?? []),
    change: stage === 'done' && sent && verdict ? verdictChange(sent.before, verdict) : null,
    problem: post.error?.problem ?? null,
  };
}
