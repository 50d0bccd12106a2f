import type { Columns } from './columns.js';
import { factCodes } from './fact-codes.js';
import type { FactCodes } from './fact-codes.js';
import type { RuleSet } from '../tables/rule-set.js';

/** Tasks looked at together: few enough that what is known of them stays near the processor. */
const together = 2048;

/** A few tasks of the columns, as a rule set reads them. */
export class ReplayWindow {
  /** By variable and task: the number of what is known; the tables' results are for the replay to fill in. */
  readonly codes: readonly Int32Array[];
  /** By task: what the guard holds against it so far. */
  readonly against = new Uint8Array(together);
  /** How many tasks there are now. */
  count = 0;
  private readonly facts: readonly FactCodes[];

  constructor(
    ruleSet: RuleSet,
    private readonly columns: Columns,
  ) {
    this.facts = factCodes(ruleSet, columns);
    this.codes = ruleSet.variables.map(() => new Int32Array(together));
  }

  /** Moves to the tasks from `first` on, but not to `end` or into another block. */
  moveTo(first: number, end: number): void {
    const { blockSize } = this.columns;
    const from = first % blockSize;
    this.count = Math.min(together, blockSize - from, end - first);
    this.against.fill(0);
    for (const [fact, { column, ...means }] of this.facts.entries()) {
      const codes = column?.blocks[Math.floor(first / blockSize)]?.subarray(from, from + this.count);
      this.read(codes ?? new Uint8Array(this.count), this.codes[fact] ?? new Int32Array(), means);
    }
  }

  private read(
    codes: Uint8Array | Uint16Array,
    into: Int32Array,
    { known, against }: Omit<FactCodes, 'column'>,
  ) {
    for (let task = 0; task < codes.length; task += 1) into[task] = known[codes[task] ?? 0] ?? 0;
    if (against.every((bits) => bits === 0)) return;
    for (let task = 0; task < codes.length; task += 1)
      this.against[task] = (this.against[task] ?? 0) | (against[codes[task] ?? 0] ?? 0);
  }
}
