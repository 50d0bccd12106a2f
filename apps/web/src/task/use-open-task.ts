import type { OpenTask } from '@tilanne/board';
import { useQuery } from '@tanstack/react-query';
import { useWorkstation } from '../desk/workstation.js';
import { valueOf } from '../http/failing.js';
import type { FactDictionary } from './fact-dictionary.js';

/** How often to look again while a proposal is awaited, should its event have been missed; in milliseconds. */
const lookAgainEvery = 1_000;

function isAwaited({ summary, verdict }: OpenTask): boolean {
  return summary.state === 'received' && verdict === null;
}

/** One task with everything about it; it is read again whenever an event names it. */
export function useOpenTask(id: string) {
  const { session } = useWorkstation();
  return useQuery({
    queryKey: ['task', id],
    queryFn: () => valueOf(session.request<OpenTask>('GET', `/api/tasks/${id}`)),
    refetchInterval: ({ state }) => (state.data && isAwaited(state.data) ? lookAgainEvery : false),
  });
}

/** The fact dictionary: what may be asked and answered. It changes with a release of the rules only. */
export function useFacts() {
  const { session } = useWorkstation();
  return useQuery({
    queryKey: ['facts'],
    queryFn: () => valueOf(session.request<FactDictionary>('GET', '/api/facts')),
    staleTime: 5 * 60_000,
  });
}
