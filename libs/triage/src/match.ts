import { fallbackOf, hitOf, isFirstRowsOutput, mayConflict, outputOf, rowsInPlay } from './hit.js';
import { both, either, firstRow, holdsRow, isEmpty, onlyRow, rowsOf, same, without } from './mask.js';
import type { Mask } from './mask.js';
import { certainRows, openColumn, tellingColumns } from './open-column.js';
import type { OpenColumn } from './open-column.js';
import type { CompiledColumn, CompiledTable, State } from './tables/rule-set.js';
import type { Value } from './cells/value.js';

/** What a table may give under all that is known and all that is not. */
export interface Match {
  /** Every result that is possible; undefined is "no row matched" without a default. One entry means the result is certain. */
  readonly results: readonly (Value | undefined)[];
  /** Rows that stand behind a result: certainly matching ones of a collecting table, else those that may win. */
  readonly behind: Mask;
  /** Columns whose unknown value tells cases apart. */
  readonly read: readonly CompiledColumn[];
  /** True when several rows of a UNIQUE table may match at once. */
  readonly conflict: boolean;
}

/** Cases looked at one by one before the coarser bounds are used instead. */
const mostCases = 512;

/**
 * Matches a table against what is known.
 *
 * Known columns are one AND each. For unknown ones, every distinguishable case is walked, so the result is exact;
 * where that would be too many cases, the rows that must match and the rows that may match bound it. The bounds can
 * only add results, never lose one.
 */
export function match(table: CompiledTable, state: State): Match {
  let alive = table.rows;
  const open: OpenColumn[] = [];
  for (const column of table.columns) {
    const classes = state[column.variable] ?? [];
    const [only = 0] = classes;
    if (classes.length === 1) alive = both(alive, column.masks[only] ?? alive);
    else open.push(openColumn(table, column, classes));
  }
  if (open.length === 0) {
    const result = hitOf(table, alive);
    return { results: [result.value], behind: result.behind, read: [], conflict: result.conflict };
  }
  return matchOpen(table, alive, open);
}

function matchOpen(table: CompiledTable, alive: Mask, open: readonly OpenColumn[]): Match {
  const certain = certainRows(alive, open);
  const possible = rowsInPlay(
    table,
    open.reduce((rows, { some }) => both(rows, some), alive),
    certain,
  );
  const telling = tellingColumns(open, possible);
  const cases = new Cases(table, telling);
  if (!cases.walkFrom(possible)) return bounded(table, { certain, possible, telling });
  const behind = table.policy === 'all-rows' ? certain : cases.winners;
  return { results: [...cases.results], behind, read: [...cases.read], conflict: cases.conflict };
}

/** The walk over the cases of the unknown columns. */
class Cases {
  readonly results = new Set<Value | undefined>();
  readonly read = new Set<CompiledColumn>();
  winners: Mask;
  conflict = false;
  private left = mostCases;
  private readonly firstRowWins: boolean;
  /** Rows that accept everything from the n-th unknown column on. */
  private readonly settled: readonly Mask[];

  constructor(
    private readonly table: CompiledTable,
    private readonly open: readonly OpenColumn[],
  ) {
    this.winners = without(table.rows, table.rows);
    this.firstRowWins = isFirstRowsOutput(table);
    const settled: Mask[] = [];
    let rows = table.rows;
    for (const { every } of open.toReversed()) {
      rows = both(rows, every);
      settled.push(rows);
    }
    this.settled = settled.reverse();
  }

  /** False when there are too many cases to look at. */
  walkFrom(possible: Mask): boolean {
    const product = this.open.reduce((cases, { classes }) => cases * classes.length, 1);
    return (this.firstRowWins || product <= mostCases) && this.walk(possible, 0);
  }

  private walk(alive: Mask, depth: number): boolean {
    this.left -= 1;
    if (this.left < 0) return false;
    const next = this.open[depth];
    if (!next || isEmpty(alive) || this.isDecided(alive, depth)) {
      this.reach(alive);
      return true;
    }
    const branches = branchesOf(next, alive);
    if (branches.length > 1) this.read.add(next.column);
    return branches.every((branch) => this.walk(branch, depth + 1));
  }

  /** Where the first row wins, a first row that accepts whatever is still unknown has won. */
  private isDecided(alive: Mask, depth: number): boolean {
    return this.firstRowWins && holdsRow(this.settled[depth] ?? this.table.rows, firstRow(alive));
  }

  private reach(alive: Mask): void {
    const { value, behind, conflict } = hitOf(this.table, alive);
    this.results.add(value);
    this.winners = either(this.winners, behind);
    this.conflict ||= conflict;
  }
}

/** The cases of one unknown column that leave different rows. */
function branchesOf({ column, classes }: OpenColumn, alive: Mask): Mask[] {
  const branches: Mask[] = [];
  for (const index of classes) {
    const branch = both(alive, column.masks[index] ?? alive);
    if (!branches.some((each) => same(each, branch))) branches.push(branch);
  }
  return branches;
}

interface Bounds {
  readonly certain: Mask;
  readonly possible: Mask;
  readonly telling: readonly OpenColumn[];
}

/** The result from the rows that must match and those that may: it may name too many results, never too few. */
function bounded(table: CompiledTable, { certain, possible, telling }: Bounds): Match {
  const read = telling.map(({ column }) => column);
  if (table.policy === 'all-rows' && !isFirstRowsOutput(table)) {
    return { results: table.results, behind: certain, read, conflict: false };
  }
  const winners = rowsOf(possible);
  const results = new Set<Value | undefined>(winners.map((row) => outputOf(table, row)));
  const conflict = mayConflict(table, winners);
  if (isEmpty(certain)) results.add(fallbackOf(table));
  if (conflict) results.add(undefined);
  const none = without(certain, certain);
  const behind =
    table.policy === 'all-rows'
      ? certain
      : winners.reduce((rows, row) => either(rows, onlyRow(row, rows)), none);
  return { results: [...results], behind, read, conflict };
}
