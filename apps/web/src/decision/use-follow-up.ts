import { useMutation } from '@tanstack/react-query';
import { useWorkstation } from '../desk/workstation.js';
import { valueOf } from '../http/failing.js';
import type { Problem } from '../http/problem.js';

/** An act on a task that is decided; its effect is shown when the board tells of it, not before. */
export interface FollowUp {
  readonly run: (what: 'unit' | 'close' | `decisions/${string}/second`, body: unknown) => void;
  readonly pending: boolean;
  readonly problem: Problem | null;
}

/** Acts that follow a decision: choosing a unit, closing, the second person's answer. */
export function useFollowUp(taskId: string): FollowUp {
  const { session } = useWorkstation();
  const post = useMutation({
    mutationFn: ({ what, body }: { readonly what: string; readonly body: unknown }) =>
      valueOf(session.request('POST', `/api/tasks/${taskId}/${what}`, body)),
  });
  return {
    run: (what, body) => {
      if (!post.isPending) post.mutate({ what, body });
    },
    pending: post.isPending,
    problem: post.error?.problem ?? null,
  };
}
