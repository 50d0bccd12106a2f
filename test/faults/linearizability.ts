/** One operation on one register, from the moment it was asked for to the moment its answer was known. */
export interface Operation<Op> {
  readonly op: Op;
  readonly invoked: number;
  /** Infinity when no answer ever came: it may have had its effect at any time since, or never. */
  readonly returned: number;
}

/** What one register does: the state after an operation, or `impossible` if it cannot have been answered so there. */
export interface Model<State, Op> {
  readonly initial: State;
  readonly step: (state: State, op: Op) => State | 'impossible';
  /** Names the state; equal states have equal names. */
  readonly nameOf: (state: State) => string;
}

/**
 * True when the operations can be put in an order that the register allows and in which nothing is moved before its
 * question or behind its answer. Wing and Gong's depth-first search with Lowe's memory of what was tried.
 * For up to some dozens of operations.
 */
export function isLinearizable<State, Op>(
  operations: readonly Operation<Op>[],
  model: Model<State, Op>,
): boolean {
  const inOrder = [...operations].sort((one, other) => one.invoked - other.invoked);
  return new Search(inOrder, model).from(0n, model.initial);
}

class Search<State, Op> {
  private readonly tried = new Set<string>();
  /** One bit for each operation that was answered: those that must find their place. */
  private readonly wanted: bigint;

  constructor(
    private readonly operations: readonly Operation<Op>[],
    private readonly model: Model<State, Op>,
  ) {
    this.wanted = operations.reduce(
      (bits, { returned }, index) => (returned === Infinity ? bits : bits | (1n << BigInt(index))),
      0n,
    );
  }

  /** True when the rest can be done after those whose bits are set have led to this state. */
  from(done: bigint, state: State): boolean {
    if ((done & this.wanted) === this.wanted) return true;
    const name = `${done.toString(36)} ${this.model.nameOf(state)}`;
    if (this.tried.has(name)) return false;
    this.tried.add(name);
    return this.next(done).some((index) => {
      const operation = this.operations[index];
      const after = operation ? this.model.step(state, operation.op) : 'impossible';
      return after !== 'impossible' && this.from(done | (1n << BigInt(index)), after);
    });
  }

  /** Those that may come next: asked for before the first answer among the rest. */
  private next(done: bigint): number[] {
    const rest = this.operations.flatMap((operation, index) =>
      (done >> BigInt(index)) & 1n ? [] : [{ operation, index }],
    );
    const firstAnswer = Math.min(...rest.map(({ operation }) => operation.returned));
    return rest.filter(({ operation }) => operation.invoked <= firstAnswer).map(({ index }) => index);
  }
}
