import type { ClassCodes } from './replay/class-codes.js';
import { match } from './match.js';
import type { Match } from './match.js';
import type { ClassSet, CompiledTable } from './tables/rule-set.js';
import { caseKey, firstCase, nextCase, readingOf, settledRows, stateOf } from './table-case.js';
import type { Reading, TableCase } from './table-case.js';

/** What a table says in one case. */
export interface Answer {
  /** Of a table whose rows all count, `behind` is only that of one of the ways to this case. */
  readonly match: Match;
  /** What the result's variable may be, and the number of that. */
  readonly classes: ClassSet;
  readonly code: number;
  /** The number of these results: equal when the same results of this table are possible. */
  readonly said: number;
}

/** The number of the case that is not remembered, at every depth. */
export const lost = 0;

/** The number of the case in which nothing is known yet. */
export const start = 1;

/** Most numbers kept for one column: beyond them nothing new is remembered. */
const mostSteps = 2 ** 18;

/**
 * Remembers what `match` found. A table's columns are walked one by one, each step one look-up: from the case so far
 * and the number of what is known of the column to the next case. `match` is asked once for each case at the end of
 * the walk, so a remembered answer is never another than the one it would give.
 */
export class TableMemo {
  private readonly depths: Depth[];
  /** By depth: the variable its column reads. */
  private readonly reads: Int32Array;
  private readonly answers: (Answer | undefined)[] = [];
  private readonly said = new Map<string, number>();

  /** `codes` number what is known of each variable. */
  constructor(
    readonly table: CompiledTable,
    private readonly codes: readonly ClassCodes[],
    private readonly classesOf: (found: Match) => ClassSet,
  ) {
    const settled = settledRows(table);
    this.reads = Int32Array.from(table.columns, ({ variable }) => variable);
    this.depths = settled.map(
      (rows, depth) => new Depth(rows, codes[table.columns[depth]?.variable ?? -1]?.count ?? 0),
    );
    this.depths[0]?.take(firstCase(table));
  }

  /**
   * What the table says where `known` is, by variable, the number of what is known; undefined where that is not
   * remembered and `match` must be asked.
   */
  find(known: readonly number[]): Answer | undefined {
    const { depths, reads } = this;
    let at = start;
    for (let depth = 0; depth < reads.length; depth += 1) {
      const here = depths[depth];
      const code = known[reads[depth] ?? 0] ?? 0;
      const next = here?.steps[at * here.width + code] ?? lost;
      at = next < 0 ? this.learn(depth, at, code) : next;
    }
    return this.answer(at);
  }

  /** One step for many tasks at once: `at` becomes where they stand after the column. */
  stepAll(depth: number, at: Int32Array, codes: Int32Array, count: number): void {
    const here = this.depths[depth];
    if (!here) return;
    const { width } = here;
    let { steps } = here;
    for (let task = 0; task < count; task += 1) {
      const place = (at[task] ?? 0) * width + (codes[task] ?? 0);
      let next = steps[place] ?? lost;
      if (next < 0) {
        next = this.learn(depth, at[task] ?? 0, codes[task] ?? 0);
        ({ steps } = here);
      }
      at[task] = next;
    }
  }

  /** What the table says at the end of a walk. */
  answer(at: number): Answer | undefined {
    if (at === lost) return undefined;
    return (this.answers[at] ??= this.ask(at));
  }

  /** How many cases stand at the end of walks, `lost` included. */
  get ends(): number {
    return this.depths.at(-1)?.count ?? 0;
  }

  private learn(depth: number, at: number, code: number): number {
    const [here, there] = [this.depths[depth], this.depths[depth + 1]];
    const before = here?.cases[at];
    const codes = this.codes[this.reads[depth] ?? -1];
    if (!here || !there || !before || !codes) return lost;
    const last = (here.readings[code] ??= readingOf(this.table, depth, codes.setOf(code), code));
    const known = last && code !== codes.lost;
    const place = known ? there.take(nextCase(this.table, before, last, there.settled)) : lost;
    here.steps[at * here.width + code] = place;
    return place;
  }

  private ask(at: number): Answer | undefined {
    const end = this.depths.at(-1)?.cases[at];
    if (!end) return undefined;
    const found = match(this.table, stateOf(this.table, end));
    const classes = this.classesOf(found);
    const code = this.codes[this.table.variable]?.codeOf(classes) ?? 0;
    return { match: found, classes, code, said: this.saidOf(found) };
  }

  private saidOf({ results }: Match): number {
    const each = results.map((result) => (result === undefined ? '' : JSON.stringify(result)));
    const key = each.sort().join('\n');
    const said = this.said.get(key) ?? this.said.size;
    this.said.set(key, said);
    return said;
  }
}

/** The cases in which a walk may stand before one column, and where each number leads from there. */
class Depth {
  readonly cases: (TableCase | undefined)[] = [undefined];
  /** By number: what the column says. */
  readonly readings: (Reading | undefined)[] = [];
  /** By case and number: the next case; -1 is not yet known. */
  steps: Int32Array;
  private readonly places = new Map<string, number>();

  constructor(
    readonly settled: TableCase['rows'],
    readonly width: number,
  ) {
    this.steps = new Int32Array(8 * width).fill(-1).fill(lost, 0, width);
  }

  get count(): number {
    return this.cases.length;
  }

  /** The number of a case; `lost` when there is no room for another. */
  take(found: TableCase): number {
    const key = caseKey(found);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    if ((this.cases.length + 1) * Math.max(this.width, 8) > mostSteps) return lost;
    const place = this.cases.push(found) - 1;
    this.places.set(key, place);
    if (this.cases.length * this.width > this.steps.length) this.grow();
    return place;
  }

  private grow(): void {
    const wider = new Int32Array(2 * this.steps.length).fill(-1);
    wider.set(this.steps);
    this.steps = wider;
  }
}
