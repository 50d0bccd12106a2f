import type { HistoryLine } from './history.js';

/** A stretch of a history, in its nanoseconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Milliseconds from question to good answer, of what was handed over in the stretch. */
export function answerTimes(history: readonly HistoryLine[], { from, to }: Stretch): number[] {
  const asked = new Map<string, number>();
  const times: number[] = [];
  for (const { op, proc, key, arg, type, t } of history) {
    if (op !== 'hand') continue;
    const name = `${proc} ${String(key)} ${JSON.stringify(arg)}`;
    const since = asked.get(name);
    if (type === 'invoke') asked.set(name, t);
    else if (type === 'ok' && since !== undefined && since >= from && since < to)
      times.push((t - since) / 1_000_000);
  }
  return times;
}

/** The smallest of the values that so many per cent of them do not exceed; 0 of none. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;
}
