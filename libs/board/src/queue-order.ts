import { timeLeft } from '@tilanne/task';
import type { BoardRow } from './board-row.js';

/** Bands of risk, the most urgent first; ordering by risk is the one decision support with trial evidence (MADLAD 2026). */
export const riskBands = ['high', 'raised', 'normal'] as const;

export type RiskBand = (typeof riskBands)[number];

/** The band of a row: notices, red flags and a missing class are high until somebody knows better. */
export function riskBandOf(row: BoardRow): RiskBand {
  const { task, proposal } = row;
  const high =
    task.state === 'notice' ||
    task.urgencyClass === null ||
    task.marks.includes('raised-to-ab') ||
    proposal?.redFlag === 'upgrade-now' ||
    proposal?.outcome === 'upgrade-112';
  if (high) return 'high';
  const raised =
    proposal?.redFlag || proposal?.outcome === 'ambulance' || task.marks.includes('repeat-contact');
  return raised ? 'raised' : 'normal';
}

/** The rows in the order they should be served: risk band, then time left of the task's own clock, then age. */
export function inQueueOrder(rows: readonly BoardRow[], now: number): BoardRow[] {
  return [...rows].sort(
    (one, other) =>
      riskBands.indexOf(riskBandOf(one)) - riskBands.indexOf(riskBandOf(other)) ||
      timeLeft(one.task, now) - timeLeft(other.task, now) ||
      one.task.createdAt.localeCompare(other.task.createdAt) ||
      one.task.id.localeCompare(other.task.id),
  );
}
