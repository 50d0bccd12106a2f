import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useDesk } from '../desk/desk.js';
import { go } from '../desk/place.js';
import { useWorkstation } from '../desk/workstation.js';
import { valueOf } from '../http/failing.js';
import { emptyDraft } from './draft.js';
import type { Entered } from './entered.js';
import { handoverOfDraft } from './handover-of-draft.js';

/** 128 random bits; `crypto.randomUUID` is missing where the desk is served without TLS. */
function newRequestId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/**
 * Enters the draft as a task. A second try with the same content carries the same request id: if only the answer to the first
 * was lost, the task is not entered twice.
 */
export function useEnterTask() {
  const { draft, clock, entered } = useDesk();
  const { session } = useWorkstation();
  const last = useRef({ content: '', requestId: '' });
  return useMutation({
    mutationFn: () => {
      const body = handoverOfDraft(draft.get(), clock.now());
      const content = JSON.stringify(body);
      if (last.current.content !== content) last.current = { content, requestId: newRequestId() };
      return valueOf(session.request<Entered>('POST', '/api/tasks', body, last.current.requestId));
    },
    onSuccess: (answer) => {
      draft.set(emptyDraft);
      entered.set(answer);
      go({ view: 'task', id: answer.taskId });
    },
  });
}
