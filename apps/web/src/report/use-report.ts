import type { DiversionReport } from '@tilanne/report';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useWorkstation } from '../desk/workstation.js';
import { valueOf } from '../http/failing.js';
import { usePeriod } from './report-place.js';

/** The report of the period in the address; the one before stays in view until the next is there. */
export function useReport() {
  const { session } = useWorkstation();
  const { from, to } = usePeriod();
  const asked = new URLSearchParams(
    Object.entries({ from, to }).flatMap(([name, day]) => (day ? [[name, day]] : [])),
  );
  return useQuery({
    queryKey: ['diversion', asked.toString()],
    queryFn: () =>
      valueOf(session.request<DiversionReport>('GET', `/api/report/diversion?${asked.toString()}`)),
    placeholderData: keepPreviousData,
  });
}
