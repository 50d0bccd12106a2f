import type { HistoryEntry, HistoryStep } from '@tilanne/board';

/** One line of the history as it is shown; several alike in a row are one line. */
export interface HistoryLine {
  /** ISO 8601, UTC: of the last of them. */
  readonly at: string;
  readonly type: string;
  readonly outcome: string | null;
  readonly who: string | null;
  readonly step: HistoryStep | null;
  readonly reason: string | null;
  readonly count: number;
}

/** Who has a task open changes by the minute, and how far a decision has come stands with the decision. */
const passing: ReadonlySet<string> = new Set([
  'task.claimed',
  'task.released',
  'task.sent',
  'task.progressed',
  'referral.made',
  'order.made',
]);

const passingSteps: ReadonlySet<HistoryStep | null> = new Set<HistoryStep>([
  'reached',
  'shown',
  'stop-shown',
]);

/** The order was stood down before: this says only that the crew's device has heard of it. */
function isStopOnItsWay({ type, step }: HistoryEntry): boolean {
  return type === 'order.changed' && step === 'stopped';
}

/** An assessment that says what the one before it said is no news. */
function isNews(entry: HistoryEntry, before: string | null): boolean {
  if (passing.has(entry.type) || passingSteps.has(entry.step) || isStopOnItsWay(entry)) return false;
  return entry.type !== 'task.triaged' || entry.outcome !== before;
}

function isAlike(last: HistoryLine, { type, outcome, who, step }: HistoryEntry): boolean {
  return last.type === type && last.outcome === outcome && last.who === who && last.step === step;
}

/**
 * A history without its noise, oldest first: every answer is followed by an assessment, and most of them change nothing.
 * Such assessments are left out, and events alike that then follow each other are counted as one.
 */
export function historyLines(history: readonly HistoryEntry[]): HistoryLine[] {
  const lines: HistoryLine[] = [];
  let outcome: string | null = null;
  for (const entry of history) {
    if (!isNews(entry, outcome)) continue;
    outcome = entry.type === 'task.triaged' ? entry.outcome : outcome;
    const last = lines.at(-1);
    const { at, type, who, step, reason } = entry;
    if (last && isAlike(last, entry)) lines[lines.length - 1] = { ...last, at, count: last.count + 1 };
    else lines.push({ at, type, outcome: entry.outcome, who, step, reason, count: 1 });
  }
  return lines;
}
