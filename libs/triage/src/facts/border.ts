import { clearValue } from './dictionary.js';
import type { Dictionary } from './dictionary.js';
import { fits, valueFault } from './fact.js';
import type { Fact } from './fact.js';
import { noneOfThese } from '../cells/value.js';
import type { Value } from '../cells/value.js';
import type { GivenFact, MissingFact, VerdictWarning } from '../verdict.js';
import { warning } from '../warning.js';

type Why = MissingFact['why'];

/** What the engine may use of what was given, and why the rest counts as missing. */
export interface Border {
  readonly known: ReadonlyMap<string, Value>;
  readonly unusable: ReadonlyMap<string, Why>;
  readonly warnings: readonly VerdictWarning[];
}

/** How far in the future an observation may lie before its clock is not believed, in milliseconds. */
const clockSkew = 5 * 60_000;

/** The graver reason wins when a fact was given several times and no value can be used. */
const gravity: readonly Why[] = ['not-given', 'stale', 'out-of-range', 'wrong-type', 'conflicting'];

/**
 * Judges every given value by the dictionary: a value that is unknown, of the wrong type, out of range or too old
 * does not count, and two different fresh values for one fact cancel each other. The caller keeps only the latest
 * answer of a person who corrects one.
 */
export function checkGiven(dictionary: Dictionary, given: readonly GivenFact[], now: Date): Border {
  const desk = new BorderDesk(dictionary, now);
  for (const each of given) desk.take(each);
  desk.settle();
  for (const each of given) desk.fillGroup(each);
  return desk;
}

class BorderDesk implements Border {
  readonly known = new Map<string, Value>();
  readonly unusable = new Map<string, Why>();
  readonly warnings: VerdictWarning[] = [];
  private readonly conflicting = new Set<Fact>();
  private readonly now: number;

  constructor(
    private readonly dictionary: Dictionary,
    now: Date,
  ) {
    this.now = now.getTime();
  }

  /** Takes one given value, or says why it does not count. */
  take(given: GivenFact): void {
    const fact = this.dictionary.byName.get(given.fact);
    if (fact) this.takeFact(fact, given);
    else this.takeGroup(given);
  }

  /** Decides every fact that has at least one usable value. */
  settle(): void {
    for (const name of this.unusable.keys()) if (this.known.has(name)) this.unusable.delete(name);
    for (const fact of this.conflicting) {
      this.known.delete(fact.name);
      this.refuse(fact, 'conflicting');
    }
  }

  /**
   * `none of these` answers what nobody answered one by one. A number that was measured and has become too old
   * stays missing: "not measured" said later does not undo it.
   */
  fillGroup(given: GivenFact): void {
    if (given.value !== noneOfThese) return;
    for (const fact of this.dictionary.facts) {
      if (fact.group !== given.fact || this.known.has(fact.name)) continue;
      const why = this.unusable.get(fact.name);
      const open = why === undefined || (why === 'stale' && fact.kind !== 'measured');
      const clear = clearValue(fact);
      if (!open || clear === undefined) continue;
      if (this.isFresh(fact, given)) this.know(fact.name, clear);
      else this.refuse(fact, 'stale');
    }
  }

  private takeFact(fact: Fact, given: GivenFact): void {
    const { value } = given;
    if (!fits(fact, value)) this.refuse(fact, valueFault(fact, value) ?? 'wrong-type');
    else if (!this.isFresh(fact, given)) this.refuse(fact, 'stale');
    else this.takeValue(fact, value);
  }

  private takeValue(fact: Fact, value: Value): void {
    const before = this.known.get(fact.name);
    if (before === undefined) this.known.set(fact.name, value);
    else if (before !== value) this.conflicting.add(fact);
  }

  private takeGroup(given: GivenFact): void {
    const group = this.dictionary.groups.find((each) => each.name === given.fact);
    if (!group) this.warn(warning('unknown-fact', given.fact));
    else if (given.value !== noneOfThese) this.warn(warning('wrong-type', group.name, group.label));
  }

  private isFresh(fact: Fact, given: GivenFact): boolean {
    if (fact.maxAgeMinutes === undefined) return true;
    const age = this.now - (given.observedAt?.getTime() ?? Number.NaN);
    return age >= -clockSkew && age <= fact.maxAgeMinutes * 60_000;
  }

  private know(name: string, value: Value): void {
    this.known.set(name, value);
    this.unusable.delete(name);
  }

  private refuse(fact: Fact, why: Exclude<Why, 'not-given'>): void {
    const before = this.unusable.get(fact.name) ?? 'not-given';
    if (gravity.indexOf(why) > gravity.indexOf(before)) this.unusable.set(fact.name, why);
    this.warn(warning(why, fact.name, fact.label));
  }

  private warn(added: VerdictWarning): void {
    const told = this.warnings.some((each) => each.code === added.code && each.fact === added.fact);
    if (!told) this.warnings.push(added);
  }
}
