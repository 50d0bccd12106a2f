import type { Dictionary, Fact, RuleSet } from '@tilanne/triage';
import type { Answers } from './random-answers.js';

type Value = Answers[string];
type Roll = (below: number) => number;

/** What most callers answer, so that drawn tasks are not all emergencies. */
const usual: Answers = { code: '774', class: 'D', age: 79 };

/** Codes with a table, without one, and unheard of. */
const codes = ['774', '703', '745', 'unheard of'];

/** Draws answers fast, from a seed: for hundreds of thousands of tasks. */
export class TaskDice {
  private readonly values: ReadonlyMap<string, readonly Value[]>;

  constructor(
    private readonly dictionary: Dictionary,
    thresholds: readonly number[],
    private readonly roll: Roll,
  ) {
    this.values = new Map(dictionary.facts.map((fact) => [fact.name, notable(fact, thresholds)]));
  }

  /** Complete answers, mostly the usual or clear ones; one in so many is anything the fact may be. */
  complete(oneIn: number): Answers {
    return this.drawn((fact) => (this.roll(oneIn) === 0 ? undefined : clearOf(fact)));
  }

  /** A part of the answers: each is left out with a chance in percent. */
  partOf(answers: Answers, chance: number): Answers {
    return Object.fromEntries(Object.entries(answers).filter(() => this.roll(100) >= chance));
  }

  /** The answers completed: what is missing is anything it may be, or what is usual. */
  completed(part: Answers): Answers {
    const wild = this.roll(2) === 0;
    return this.drawn((fact) => part[fact.name] ?? (wild ? undefined : clearOf(fact)));
  }

  private drawn(known: (fact: Fact) => Value | undefined): Answers {
    return Object.fromEntries(
      this.dictionary.facts.map((fact) => [fact.name, known(fact) ?? this.any(fact)]),
    );
  }

  /** Half the time a number at a threshold or beside it, else any at all. */
  private any(fact: Fact): Value {
    const values = this.values.get(fact.name) ?? [];
    if (fact.type !== 'number' || this.roll(2) === 0) return values[this.roll(values.length)] ?? false;
    const steps = (fact.max - fact.min) / stepOf(fact);
    return rounded(fact, fact.min + this.roll(Math.floor(steps) + 1) * stepOf(fact));
  }
}

/** The numbers at which some rule changes its mind. */
export function thresholdsOf({ variables }: RuleSet): number[] {
  return variables.flatMap(({ classes }) =>
    classes.witnesses.filter((witness) => typeof witness === 'number'),
  );
}

function clearOf(fact: Fact): Value | undefined {
  return usual[fact.name] ?? fact.clear ?? (fact.kind === 'measured' ? 'not-measured' : undefined);
}

function stepOf(fact: Fact & { type: 'number' }): number {
  return fact.integer ? 1 : 0.1;
}

function rounded(fact: Fact & { type: 'number' }, value: number): number {
  return fact.integer ? Math.round(value) : Math.round(value * 10) / 10;
}

/** Every value of a listed fact; of a number its ends and what lies at the thresholds and beside them. */
function notable(fact: Fact, thresholds: readonly number[]): readonly Value[] {
  const measured = fact.kind === 'measured' ? ['not-measured'] : [];
  if (fact.type === 'boolean') return [true, false, ...measured];
  if (fact.type !== 'number') {
    const listed = fact.type === 'string' ? fact.values?.map(({ value }) => value) : undefined;
    return [...(listed ?? codes), ...measured];
  }
  const step = stepOf(fact);
  const near = thresholds.flatMap((each) => [each - step, each, each + step]);
  const inside = near
    .map((each) => rounded(fact, each))
    .filter((each) => each >= fact.min && each <= fact.max);
  return [...new Set<Value>([fact.min, fact.max, ...inside]), ...measured];
}
