import type { GivenFact } from '../verdict.js';

/** What the engine reads of a task, whatever a task looks like elsewhere. */
export interface TaskFacts {
  readonly code: string | null | undefined;
  readonly urgencyClass: string | null | undefined;
  /** Whole years. */
  readonly age: number | null | undefined;
  readonly sex: string | null | undefined;
  readonly flags: readonly string[];
  readonly answers: readonly TaskAnswer[];
  /** Who handed the task over, e.g. `sender`. */
  readonly source: string;
  readonly receivedAt: Date;
}

export interface TaskAnswer {
  /** A fact, or a group of facts answered with `none-of-these`. */
  readonly fact: string;
  readonly value: unknown;
  /** Undefined counts as the time the task was received. */
  readonly observedAt?: Date | undefined;
  readonly source?: string | undefined;
}

/** What each flag of a hand-over says. A flag that is absent says nothing: it is not a "no". */
const flagFacts: ReadonlyMap<string, { readonly fact: string; readonly value: boolean }> = new Map([
  ['home-care-client', { fact: 'homeCareClient', value: true }],
  ['home-hospital-patient', { fact: 'homeHospitalPatient', value: true }],
  ['alarm-button', { fact: 'alarmButton', value: true }],
  ['care-home', { fact: 'careHome', value: true }],
  ['hazard', { fact: 'sceneSafe', value: false }],
  ['police', { fact: 'sceneSafe', value: false }],
  ['several-patients', { fact: 'severalIll', value: true }],
  ['language-barrier', { fact: 'languageBarrier', value: true }],
]);

/**
 * The facts of a task for `evaluate`. Only the latest answer of each source to each fact is kept, so that a person
 * may correct an answer; two sources that disagree stay in conflict. An unknown flag is passed on under its own name
 * and ends in a warning.
 */
export function givenFacts(task: TaskFacts): GivenFact[] {
  const told = (fact: string, value: unknown): GivenFact => ({
    fact,
    value,
    observedAt: task.receivedAt,
    source: task.source,
  });
  const fields: readonly (readonly [string, unknown])[] = [
    ['code', task.code],
    ['class', task.urgencyClass],
    ['age', task.age],
    ['sex', task.sex],
  ];
  const flags = task.flags.map((flag) => flagFacts.get(flag) ?? { fact: flag, value: true });
  const answers = task.answers.map(({ fact, value, observedAt, source }) => ({
    fact,
    value,
    observedAt: observedAt ?? task.receivedAt,
    source: source ?? task.source,
  }));
  return [
    ...fields
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([fact, value]) => told(fact, value)),
    ...flags.map(({ fact, value }) => told(fact, value)),
    ...latest(answers),
  ];
}

/** Of each source's answers to one fact, the one observed last; of simultaneous ones all, which then conflict. */
function latest(answers: readonly (GivenFact & { readonly observedAt: Date })[]): GivenFact[] {
  const key = (answer: GivenFact) => JSON.stringify([answer.source, answer.fact]);
  const newest = new Map<string, number>();
  for (const answer of answers) {
    const before = newest.get(key(answer)) ?? -Infinity;
    newest.set(key(answer), Math.max(before, answer.observedAt.getTime()));
  }
  return answers.filter((answer) => !(answer.observedAt.getTime() < (newest.get(key(answer)) ?? -Infinity)));
}
