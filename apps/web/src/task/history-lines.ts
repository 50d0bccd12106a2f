import type { HistoryEntry } from '@tilanne/board';

/** One line of the history as it is shown; several alike in a row are one line. */
export interface HistoryLine {
  /** ISO 8601, UTC: of the last of them. */
  readonly at: string;
  readonly type: string;
  readonly outcome: string | null;
  readonly count: number;
}

/** An assessment that says what the one before it said is no news. */
function isNews(entry: HistoryEntry, before: string | null): boolean {
  return entry.type !== 'task.triaged' || entry.outcome !== before;
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
    const alike = last?.type === entry.type && last.outcome === entry.outcome;
    if (alike) lines[lines.length - 1] = { ...last, at: entry.at, count: last.count + 1 };
    else lines.push({ at: entry.at, type: entry.type, outcome: entry.outcome, count: 1 });
  }
  return lines;
}
