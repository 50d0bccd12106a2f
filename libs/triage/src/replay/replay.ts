import { memoOf } from '../chain-memo.js';
import type { ChainMemo } from '../chain-memo.js';
import { runChain } from '../chain.js';
import type { Columns } from './columns.js';
import { decide, hasConflict } from '../decision.js';
import { DecisionMemo, guardOf } from '../decision-memo.js';
import { against } from './fact-codes.js';
import { FiredTally } from './fired-tally.js';
import { ReplayWindow } from './replay-window.js';
import type { RuleSet } from '../tables/rule-set.js';
import { start } from '../table-memo.js';
import type { TableMemo } from '../table-memo.js';
import { outcomes } from '../verdict.js';

/**
 * What a rule set makes of tasks kept as columns: table by table and column by column, by the same memory of `match`
 * as a live task. What the memory has no room for is matched like a live task.
 */
export class Replay {
  private readonly memo: ChainMemo;
  private readonly window: ReplayWindow;
  private readonly decisions: DecisionMemo;
  private readonly tallies: readonly FiredTally[];
  /** By task: the case its walk through a table has come to. */
  private readonly at: Int32Array;
  /** By task: the way of its red flags, and where its walk through the destination table ended. */
  private readonly way: Int32Array;
  private readonly destination: Int32Array;

  constructor(
    private readonly ruleSet: RuleSet,
    columns: Columns,
  ) {
    this.memo = memoOf(ruleSet);
    this.window = new ReplayWindow(ruleSet, columns);
    this.decisions = new DecisionMemo();
    this.tallies = this.memo.tables.map((table) => new FiredTally(table, this.memo.codes));
    this.at = new Int32Array(this.window.against.length);
    this.way = new Int32Array(this.window.against.length);
    this.destination = new Int32Array(this.window.against.length);
  }

  /**
   * Judges the tasks from `from` up to `to`, not included. `out` is by task: the place of its outcome in `outcomes`;
   * what is not certain is `nurse-decides`.
   */
  run(from: number, to: number, out: Uint8Array): void {
    for (let first = from; first < to; first += this.window.count) {
      this.window.moveTo(first, to);
      this.way.fill(0);
      for (const [place, table] of this.memo.tables.entries()) this.match(place, table);
      this.decide(out.subarray(first, first + this.window.count));
    }
  }

  /** By table and row: 1 where the row fired for some task so far. */
  fired(): readonly Uint8Array[] {
    return this.tallies.map((tally) => tally.settle());
  }

  private match(place: number, memo: TableMemo): void {
    const { at, window } = this;
    at.fill(start);
    for (const [depth, { variable }] of memo.table.columns.entries()) {
      const codes = window.codes[variable];
      if (codes) memo.stepAll(depth, at, codes, window.count);
    }
    this.takeResults(memo);
    this.tallies[place]?.take(at, window.codes, window.count);
    if (this.ruleSet.redFlags.includes(place)) this.takeFlags(memo);
    if (this.ruleSet.destination === place) this.destination.set(at);
  }

  private takeResults(memo: TableMemo): void {
    const { at, window } = this;
    const results = window.codes[memo.table.variable] ?? new Int32Array();
    const missed = this.memo.codes[memo.table.variable]?.lost ?? 0;
    for (let task = 0; task < window.count; task += 1) {
      const answer = memo.answer(at[task] ?? 0);
      results[task] = answer?.code ?? missed;
      if (answer && !answer.match.conflict) continue;
      const bits = answer ? against.conflict : against.lost;
      window.against[task] = (window.against[task] ?? 0) | bits;
    }
  }

  private takeFlags(memo: TableMemo): void {
    const { at, way, window, decisions } = this;
    for (let task = 0; task < window.count; task += 1) {
      const answer = memo.answer(at[task] ?? 0);
      if (answer) way[task] = decisions.step(way[task] ?? 0, answer);
    }
  }

  private decide(out: Uint8Array): void {
    const { way, window, decisions, destination } = this;
    const memo = this.memo.tables[this.ruleSet.destination];
    for (let task = 0; task < window.count; task += 1) {
      const bits = window.against[task] ?? 0;
      const answer = bits < against.lost ? memo?.answer(destination[task] ?? 0) : undefined;
      out[task] = answer ? decisions.decision(way[task] ?? 0, answer, bits) : this.decideAlone(task, bits);
    }
  }

  private decideAlone(task: number, bits: number): number {
    const { ruleSet, memo, window } = this;
    const facts = ruleSet.dictionary.facts.map(
      (_, variable) => memo.codes[variable]?.setOf(window.codes[variable]?.[task] ?? 0) ?? [],
    );
    const chain = runChain(ruleSet, facts);
    for (const [place, tally] of this.tallies.entries()) tally.takeChain(chain, place);
    const { outcome } = decide(ruleSet, chain, { ...guardOf(bits), conflict: hasConflict(chain) });
    return outcomes.indexOf(outcome);
  }
}
