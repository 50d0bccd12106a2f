import type { Chain } from '../chain.js';
import type { ClassCodes } from './class-codes.js';
import { holdsRow, rowsOf } from '../mask.js';
import type { Match } from '../match.js';
import type { CompiledTable } from '../tables/rule-set.js';
import type { TableMemo } from '../table-memo.js';

/** The rows of one table that have fired: that stood behind a certain result, or matched for certain where all count. */
export class FiredTally {
  /** By row: 1 once it has fired. */
  readonly rows: Uint8Array;
  private readonly ends = new Uint8Array(endsAtOnce);
  private readonly silent: Set<number>;

  constructor(
    private readonly memo: TableMemo,
    private readonly codes: readonly ClassCodes[],
  ) {
    this.rows = new Uint8Array(memo.table.source.rows.length);
    this.silent = new Set(this.rows.keys());
  }

  /** Takes what tasks came to: `at` is where their walks ended, `codes` what was known of each variable. */
  take(at: Int32Array, codes: readonly Int32Array[], count: number): void {
    const { ends } = this;
    for (let task = 0; task < count; task += 1) ends[at[task] ?? 0] = 1;
    if (this.memo.table.policy === 'all-rows') this.lookForSilent(codes, count);
  }

  /** Takes one task that was matched by itself. */
  takeChain({ matches }: Chain, place: number): void {
    const match = matches[place];
    if (match) this.takeMatch(match);
  }

  /** Settles what is known of ends of walks; afterwards `rows` is right. */
  settle(): Uint8Array {
    for (const [end, hit] of this.ends.entries()) {
      const answer = hit === 1 && this.memo.table.policy !== 'all-rows' ? this.memo.answer(end) : undefined;
      if (answer) this.takeMatch(answer.match);
    }
    return this.rows;
  }

  private takeMatch(match: Match): void {
    const settled = match.results.length === 1 || this.memo.table.policy === 'all-rows';
    for (const row of settled ? rowsOf(match.behind) : []) this.mark(row);
  }

  /** Where all rows count, the end of a walk does not tell which rows matched: what never has is looked for. */
  private lookForSilent(codes: readonly Int32Array[], count: number): void {
    for (const row of this.silent) {
      const conditions = conditionsOf(this.memo.table, row, this.codes);
      let task = 0;
      while (task < count && !holdAll(conditions, codes, task)) task += 1;
      if (task < count) this.mark(row);
    }
  }

  private mark(row: number): void {
    this.rows[row] = 1;
    this.silent.delete(row);
  }
}

/** More than a memo can hold. */
const endsAtOnce = 2 ** 15 + 2;

/** One condition of a row: by number of what is known of a variable, whether it certainly holds. */
interface Condition {
  readonly variable: number;
  readonly holds: Uint8Array;
}

function conditionsOf(table: CompiledTable, row: number, codes: readonly ClassCodes[]): Condition[] {
  return table.columns.flatMap(({ variable, masks }, column) => {
    const known = codes[variable];
    if (!known || table.source.rows[row]?.cells[column]?.kind === 'any') return [];
    const holds = Uint8Array.from({ length: known.count }, (_, code) =>
      Number(known.setOf(code).every((index) => holdsRow(masks[index] ?? [], row))),
    );
    return [{ variable, holds }];
  });
}

function holdAll(conditions: readonly Condition[], codes: readonly Int32Array[], task: number): boolean {
  for (const { variable, holds } of conditions) if (holds[codes[variable]?.[task] ?? 0] !== 1) return false;
  return true;
}
