import type { Value } from '../cells/value.js';

/** Codes of one column in one block of tasks: 0 is "not known", any other code c stands for `values[c - 1]`. */
export type Codes = Uint8Array | Uint16Array;

/** One fact of very many tasks, each value kept once and told by its code. */
export interface Column {
  readonly name: string;
  readonly values: readonly Value[];
  /** By block; a block of Uint8 was full before the values were more than 255. */
  readonly blocks: readonly Codes[];
}

/**
 * Tasks as columns, for a replay. Every block but the last holds `blockSize` tasks. Values, not classes, are kept, so
 * that a store outlives the rule set it was written under.
 */
export interface Columns {
  readonly tasks: number;
  readonly blockSize: number;
  readonly columns: readonly Column[];
}

/** What is known of one task, by the names of the columns; what is absent is not known. */
export type TaskValues = ReadonlyMap<string, Value>;

/** The most values one column can tell apart. */
export const mostValues = 65_535;

/** One block ready to be written: its codes column by column. */
export interface Block {
  readonly tasks: number;
  readonly codes: readonly Codes[];
}

/** Codes tasks as they come, block by block: its memory is one block and every distinct value once. */
export class ColumnCoder {
  private readonly coders: readonly ValueCoder[];
  private readonly block: readonly Uint16Array[];
  private filled = 0;

  constructor(
    readonly names: readonly string[],
    private readonly blockSize: number,
  ) {
    this.coders = names.map(() => new ValueCoder());
    this.block = names.map(() => new Uint16Array(blockSize));
  }

  /** Adds a task; returns the name of a column that has more than `mostValues` values, and then nothing was added. */
  add(task: TaskValues): string | undefined {
    for (const [place, name] of this.names.entries()) {
      const code = this.coders[place]?.codeOf(task.get(name)) ?? 0;
      if (code > mostValues) return name;
      const codes = this.block[place];
      if (codes) codes[this.filled] = code;
    }
    this.filled += 1;
    return undefined;
  }

  isFull(): boolean {
    return this.filled === this.blockSize;
  }

  /** Hands out what was added since the last block, and begins the next. */
  takeBlock(): Block {
    const tasks = this.filled;
    this.filled = 0;
    const codes = this.block.map((wide, place) => {
      const narrow = (this.coders[place]?.values.length ?? 0) <= 255;
      return narrow ? Uint8Array.from(wide.subarray(0, tasks)) : wide.slice(0, tasks);
    });
    return { tasks, codes };
  }

  /** Per column the values met so far; code c is the value at c - 1. */
  values(): (readonly Value[])[] {
    return this.coders.map((coder) => coder.values);
  }
}

class ValueCoder {
  readonly values: Value[] = [];
  private readonly codes = new Map<Value, number>();

  codeOf(value: Value | undefined): number {
    if (value === undefined) return 0;
    const known = this.codes.get(value);
    if (known !== undefined) return known;
    if (this.values.length === mostValues) return mostValues + 1;
    this.values.push(value);
    this.codes.set(value, this.values.length);
    return this.values.length;
  }
}

/** Tasks that fit into memory, as columns. More than `mostValues` values in one column are a programmer's error. */
export function columnsOf(
  names: readonly string[],
  tasks: Iterable<TaskValues>,
  blockSize = 65_536,
): Columns {
  const coder = new ColumnCoder(names, blockSize);
  const blocks: Block[] = [];
  for (const task of tasks) {
    const over = coder.add(task);
    if (over !== undefined) throw new RangeError(`more than ${mostValues} values in ${over}`);
    if (coder.isFull()) blocks.push(coder.takeBlock());
  }
  blocks.push(coder.takeBlock());
  const values = coder.values();
  const columns = names.map((name, place) => ({
    name,
    values: values[place] ?? [],
    blocks: blocks.map(({ codes }) => codes[place] ?? new Uint8Array()),
  }));
  return { tasks: blocks.reduce((sum, each) => sum + each.tasks, 0), blockSize, columns };
}

/** What is known of one task. */
export function taskAt({ blockSize, columns }: Columns, task: number): TaskValues {
  const known = new Map<string, Value>();
  for (const { name, values, blocks } of columns) {
    const code = blocks[Math.floor(task / blockSize)]?.[task % blockSize] ?? 0;
    const value = values[code - 1];
    if (value !== undefined) known.set(name, value);
  }
  return known;
}
