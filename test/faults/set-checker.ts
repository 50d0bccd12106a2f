import type { HistoryLine } from './history.js';

/** A task in the database at the end, as the line `database / tasks` of the history has it. */
export interface StoredTask {
  readonly key: string;
  readonly taskId: string;
}

/** What became of the tasks that were handed over; keys are the sender's ids. */
export interface SetVerdict {
  /** How many were acknowledged. */
  readonly acknowledged: number;
  /** Acknowledged, and not there at the end, or not under the id that was told. */
  readonly lost: readonly string[];
  /** There more than once, or acknowledged under two ids. */
  readonly duplicated: readonly string[];
  /** There, though nobody ever handed it over. */
  readonly unexpected: readonly string[];
  /** Acknowledged and never shown, by board. */
  readonly neverRead: Readonly<Record<string, readonly string[]>>;
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [key, value] of pairs) groups.set(key, (groups.get(key) ?? new Set()).add(value));
  return groups;
}

/** First sightings of tasks by screen. */
function sightings(history: readonly HistoryLine[]): Map<string, Set<string>> {
  const seen = history.filter(({ op }) => op === 'snapshot' || op === 'changes');
  return grouped(
    seen.flatMap(({ proc, out }) => (out as { fresh: string[] }).fresh.map((id) => [proc, id] as const)),
  );
}

function storedOf(history: readonly HistoryLine[]): readonly StoredTask[] {
  const line = history.findLast(({ proc, op }) => proc === 'database' && op === 'tasks');
  return (line?.out ?? []) as readonly StoredTask[];
}

function handsOf(history: readonly HistoryLine[], type: HistoryLine['type']): (readonly [string, string])[] {
  const lines = history.filter((line) => line.op === 'hand' && line.type === type);
  return lines.map(({ key, out }) => [key ?? '', String(out)] as const);
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * The set-full check over a history: what was acknowledged (`hand`, ok, out = id of the centre) against what is stored
 * (`database / tasks`) and what every screen was shown (`snapshot` and `changes`, out.fresh).
 *
 * @param excused ids of the centre that a screen need not have shown, because they left the board again
 */
export function checkSet(
  history: readonly HistoryLine[],
  screens: readonly string[],
  excused: ReadonlySet<string> = new Set(),
): SetVerdict {
  const stored = storedOf(history);
  const rows = grouped(stored.map(({ key, taskId }) => [key, taskId] as const));
  const acknowledged = grouped(handsOf(history, 'ok'));
  const handed = new Set(handsOf(history, 'invoke').map(([key]) => key));
  const isThere = ([key, ids]: readonly [string, Set<string>]) =>
    [...ids].some((id) => rows.get(key)?.has(id));
  const twice = [...counted(stored.map(({ key }) => key))].filter(([, count]) => count > 1);
  const doubled = [...acknowledged].filter(([, ids]) => ids.size > 1);
  const seen = sightings(history);
  const wanted = [...acknowledged].filter(([, ids]) => [...ids].every((id) => !excused.has(id)));
  const unseenBy = (screen: string): string[] =>
    wanted.filter(([, ids]) => ![...ids].some((id) => seen.get(screen)?.has(id))).map(([key]) => key);
  return {
    acknowledged: acknowledged.size,
    lost: [...acknowledged].filter((entry) => !isThere(entry)).map(([key]) => key),
    duplicated: [...new Set([...twice, ...doubled].map(([key]) => key))],
    unexpected: [...rows.keys()].filter((key) => !handed.has(key)),
    neverRead: Object.fromEntries(screens.map((screen) => [screen, unseenBy(screen)])),
  };
}
