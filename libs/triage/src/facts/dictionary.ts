import { dictionarySchema, valueFault } from './fact.js';
import type { Fact, FactGroup, ResultWords } from './fact.js';
import { holdsMoreThan } from './json-size.js';
import { noneOfThese, notMeasured } from '../cells/value.js';
import type { Value } from '../cells/value.js';

/** Every fact the rules may read, in the order they are asked. */
export interface Dictionary {
  readonly version: string;
  readonly groups: readonly FactGroup[];
  readonly facts: readonly Fact[];
  readonly byName: ReadonlyMap<string, Fact>;
  /** Words for what the tables give, where outcomes and red flags do not name it. */
  readonly results?: readonly ResultWords[] | undefined;
}

/** Something wrong in a dictionary: which fact or place, and what would be right. */
export interface DictionaryFault {
  readonly place: string;
  readonly message: string;
}

/** Most values a dictionary may hold in all its facts together: one of 40 facts holds about 1,500. */
const mostValues = 50_000;

/** Reads a dictionary from parsed JSON; all faults are returned at once. */
export function readDictionary(json: unknown): Dictionary | readonly DictionaryFault[] {
  if (holdsMoreThan(json, mostValues)) {
    return [fault('', `a dictionary may hold at most ${mostValues} values in all`)];
  }
  const parsed = dictionarySchema.safeParse(json);
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => ({ place: issue.path.join('.'), message: issue.message }));
  }
  const { version, groups, facts, results } = parsed.data;
  const byName = new Map(facts.map((fact) => [fact.name, fact]));
  const faults = [
    ...repeated(groups.map((group) => group.name)),
    ...repeated(facts.map((fact) => fact.name)),
    ...groups.filter((group) => byName.has(group.name)).map((group) => fault(group.name, 'is a fact too')),
    ...facts.flatMap((fact) => factFaults(fact, groups)),
  ];
  return faults.length > 0 ? faults : { version, groups, facts, byName, results };
}

/** The value that `none of these` gives a fact; undefined when its group does not answer it. */
export function clearValue(fact: Fact): Value | undefined {
  return fact.kind === 'measured' ? notMeasured : fact.clear;
}

function fault(place: string, message: string): DictionaryFault {
  return { place, message };
}

function repeated(names: readonly string[]): DictionaryFault[] {
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((name) => fault(name, 'is declared twice'));
}

function factFaults(fact: Fact, groups: readonly FactGroup[]): DictionaryFault[] {
  return [...groupFaults(fact, groups), ...valuesFaults(fact), ...assumptionFaults(fact)];
}

function groupFaults(fact: Fact, groups: readonly FactGroup[]): DictionaryFault[] {
  if (fact.group === undefined)
    return fact.clear === undefined ? [] : [fault(fact.name, '`clear` needs a `group`')];
  if (!groups.some((group) => group.name === fact.group)) return [fault(fact.name, `no group ${fact.group}`)];
  const clear = clearValue(fact);
  if (clear === undefined) return [fault(fact.name, 'a fact of a group needs its `clear` value')];
  return valueFault(fact, clear) ? [fault(fact.name, '`clear` is no value of this fact')] : [];
}

function valuesFaults(fact: Fact): DictionaryFault[] {
  if (fact.type === 'boolean') return [];
  if (fact.type !== 'string') {
    const { min, max } = fact;
    const sound = min === undefined || max === undefined || min < max;
    return sound ? [] : [fault(fact.name, '`min` must be below `max`')];
  }
  const values = (fact.values ?? []).map((each) => each.value);
  const reserved = values.filter((each) => each === notMeasured || each === noneOfThese);
  return [
    ...repeated(values).map((each) => fault(fact.name, `the value ${each.place} is listed twice`)),
    ...reserved.map((each) =>
      fault(fact.name, `${each} is a word of the engine and cannot be an allowed value`),
    ),
  ];
}

function assumptionFaults(fact: Fact): DictionaryFault[] {
  if (typeof fact.whenMissing === 'string') return [];
  if (!fact.logistic)
    return [fault(fact.name, 'only a logistic fact may be assumed: use required or worst-case')];
  return valueFault(fact, fact.whenMissing.assume)
    ? [fault(fact.name, '`assume` is no value of this fact')]
    : [];
}
