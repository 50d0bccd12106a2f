import { periodSchema, type AskedPeriod, type Period } from '@tilanne/report';
import { useSyncExternalStore } from 'react';

/**
 * The period in the address's fragment, `#/report/2026-11-16/2026-11-22`, so that a report can be kept and passed on.
 * None when the address names none, or days that there are not: the server then reports the last seven.
 */
export function periodIn(fragment: string): AskedPeriod {
  const [view, from, to] = fragment.replace(/^#\/?/, '').split('/');
  const read = periodSchema.safeParse({ from, to });
  return view === 'report' && read.success ? read.data : {};
}

/** The fragment of a period. */
export function fragmentOfPeriod({ from, to }: Period): string {
  return `#/report/${from}/${to}`;
}

/** Puts a period into the address; the page follows it, and the browser's back button leads back. */
export function goToPeriod(period: Period): void {
  location.hash = fragmentOfPeriod(period);
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The period that this window's address names. */
export function usePeriod(): AskedPeriod {
  return periodIn(useSyncExternalStore(subscribe, () => location.hash));
}
