/** A mistake that is known to lose or to spoil something, and the fault in which the kit must find it. */
export interface SeededBug {
  /** Of the patch, `bugs/NAME.patch`, which begins with what it does in words. */
  readonly name: string;
  readonly fault: string;
  /** Tasks of the load. */
  readonly n: number;
  /** What must be found wrong, and one of its words. */
  readonly measure: string;
  readonly word: string;
}

/** After reliability.md, section 4: who tests the tests. */
export const seededBugs: readonly SeededBug[] = [
  {
    name: 'answer-before-commit',
    fault: 'F1',
    n: 60,
    measure: 'acknowledged tasks lost',
    word: 'fault-',
  },
  {
    name: 'unfenced-worker',
    fault: 'F2',
    n: 100,
    measure: 'breaches of invariants in the database',
    word: 'R4',
  },
  {
    name: 'board-without-gap-check',
    fault: 'R7',
    n: 60,
    measure: 'boards that do not show what the tables say',
    word: 'screen-',
  },
  {
    name: 'parallel-branches',
    fault: 'F13',
    n: 60,
    measure: 'breaches of invariants in the database',
    word: 'I9',
  },
];
