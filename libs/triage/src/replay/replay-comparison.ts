import { shareOf } from '@tilanne/platform';
import type { Share } from '@tilanne/platform';

import type { Column, Columns } from './columns.js';
import type { RuleSet } from '../tables/rule-set.js';
import type { Value } from '../cells/value.js';
import { outcomes } from '../verdict.js';
import type { Outcome } from '../verdict.js';

/** How many tasks came to `was` under the one and to `now` under the other. */
export interface Move {
  readonly was: Outcome;
  readonly now: Outcome;
  readonly tasks: number;
}

/** Old against new in one part of the tasks. */
export interface GroupMoves {
  /** The values that make the part, by column; undefined where a task has none. */
  readonly group: Readonly<Record<string, Value | undefined>>;
  readonly tasks: number;
  readonly moves: readonly Move[];
  /** How many of the part changed, with the 95 % interval (Wilson). */
  readonly changed: Share;
}

/** What a change of the rules would have made of tasks that were. It shows agreement with history, not benefit. */
export interface Comparison {
  /** All tasks together. */
  readonly whole: GroupMoves;
  /** By the values of the columns asked for, the largest part first. */
  readonly groups: readonly GroupMoves[];
  /** Every task whose outcome differs, ascending. */
  readonly changed: readonly number[];
}

const kinds = outcomes.length;

/**
 * Compares what two replays made of the same columns: `was` and `now` are by task the place of the outcome in
 * `outcomes`. `by` names the columns whose values part the tasks; a column that is not there is left out.
 */
export function compareReplays(
  columns: Columns,
  was: Uint8Array,
  now: Uint8Array,
  by: readonly string[] = ['code'],
): Comparison {
  const parting = by.flatMap((name) => columns.columns.filter((column) => column.name === name));
  const tallies = new Map<string, Tally>();
  const whole = new Tally({});
  const changed: number[] = [];
  for (let task = 0; task < columns.tasks; task += 1) {
    const [from, to] = [was[task] ?? 0, now[task] ?? 0];
    whole.add(from, to);
    if (from !== to) changed.push(task);
    if (parting.length === 0) continue;
    const codes = parting.map(({ blocks }) => codeAt(columns, blocks, task));
    const key = codes.join();
    const tally = tallies.get(key) ?? new Tally(groupOf(parting, codes));
    tallies.set(key, tally);
    tally.add(from, to);
  }
  const groups = [...tallies.values()].map((tally) => tally.moves());
  return { whole: whole.moves(), groups: groups.sort((one, other) => other.tasks - one.tasks), changed };
}

/** A row that fired for no task of a replay. */
export interface SilentRow {
  readonly table: string;
  readonly row: string;
}

/** The rows that never fired; `fired` is by table of the rule set and row. */
export function silentRows({ tables }: RuleSet, fired: readonly Uint8Array[]): SilentRow[] {
  return tables.flatMap(({ source, output }, place) =>
    output > 0
      ? []
      : source.rows
          .filter((_, row) => fired[place]?.[row] !== 1)
          .map(({ id }) => ({ table: source.name, row: id })),
  );
}

/** Old × new of one part, counted. */
class Tally {
  private readonly counts = new Float64Array(kinds * kinds);

  constructor(private readonly group: GroupMoves['group']) {}

  add(was: number, now: number): void {
    const place = was * kinds + now;
    this.counts[place] = (this.counts[place] ?? 0) + 1;
  }

  moves(): GroupMoves {
    const moves = [...this.counts].flatMap((tasks, place): Move[] => {
      const [was, now] = [outcomes[Math.floor(place / kinds)], outcomes[place % kinds]];
      return tasks > 0 && was && now ? [{ was, now, tasks }] : [];
    });
    const tasks = moves.reduce((sum, move) => sum + move.tasks, 0);
    const stayed = moves.reduce((sum, move) => sum + (move.was === move.now ? move.tasks : 0), 0);
    return { group: this.group, tasks, moves, changed: shareOf(tasks - stayed, tasks) };
  }
}

function codeAt({ blockSize }: Columns, blocks: Column['blocks'], task: number): number {
  return blocks[Math.floor(task / blockSize)]?.[task % blockSize] ?? 0;
}

function groupOf(columns: readonly Column[], codes: readonly number[]): GroupMoves['group'] {
  return Object.fromEntries(
    columns.map(({ name, values }, place) => [name, values[(codes[place] ?? 0) - 1]]),
  );
}
