import { z } from 'zod';

import type { Dictionary } from './dictionary.js';
import type { Fact } from './fact.js';
import { notMeasured } from '../cells/value.js';
import type { PatientAnswers } from '../vignettes/vignette.js';

const frozenFact = z.strictObject({
  name: z.string(),
  type: z.string(),
  /** Allowed values beside or instead of a range; absent where any text or number in range may be given. */
  values: z.array(z.union([z.string(), z.boolean()])).optional(),
  /** The least value: a number, or a date or time as text. */
  min: z.union([z.number(), z.string()]).optional(),
  max: z.union([z.number(), z.string()]).optional(),
  unit: z.string().optional(),
});

const frozenSchema = z.strictObject({
  factList: z.number().int().positive(),
  facts: z.array(frozenFact).min(1),
  /** Groups that `none-of-these` answers at once. */
  groups: z.array(z.strictObject({ name: z.string(), facts: z.array(z.string()).min(1) })),
});

/**
 * A list of facts that no longer changes: whoever writes vignettes against it can be sure that every later dictionary
 * knows its facts, in the same meaning and unit, and accepts the values it accepted.
 */
export type FrozenFacts = z.infer<typeof frozenSchema>;

/** Reads a frozen list from parsed JSON; undefined for anything else. */
export function readFrozenFacts(json: unknown): FrozenFacts | undefined {
  return frozenSchema.safeParse(json).data;
}

/** The facts of a dictionary as a list to be frozen under a number. */
export function frozenFacts({ facts, groups }: Dictionary, factList: number): FrozenFacts {
  return {
    factList,
    facts: facts.map(frozen),
    groups: groups.map(({ name }) => ({
      name,
      facts: facts.filter(({ group }) => group === name).map((fact) => fact.name),
    })),
  };
}

/** The facts and groups that a vignette answers and its list does not know. */
export function unlistedFacts(list: FrozenFacts, { facts }: PatientAnswers): string[] {
  const listed = new Set([...list.facts, ...list.groups].map(({ name }) => name));
  return Object.keys(facts).filter((name) => !listed.has(name));
}

/** What of a frozen list a dictionary no longer keeps, one sentence each; empty when every vignette stays readable. */
export function brokenPromises(list: FrozenFacts, dictionary: Dictionary): string[] {
  const now = frozenFacts(dictionary, list.factList);
  const known = new Map(now.facts.map((fact) => [fact.name, fact]));
  const groups = new Map(now.groups.map((group) => [group.name, group.facts]));
  return [
    ...list.facts.flatMap((before) => brokenFact(before, known.get(before.name))),
    ...list.groups.flatMap(({ name, facts }) =>
      facts
        .filter((fact) => !groups.get(name)?.includes(fact))
        .map((fact) => `${fact}: is no longer answered by the group ${name}`),
    ),
  ];
}

function frozen(fact: Fact): FrozenFacts['facts'][number] {
  const { name, type } = fact;
  const measured = fact.kind === 'measured' ? [notMeasured] : [];
  if (fact.type === 'number' || fact.type === 'date' || fact.type === 'time') {
    const unit = fact.type === 'number' ? fact.unit : undefined;
    const ends = Object.entries({ min: fact.min, max: fact.max, unit }).filter(
      ([, end]) => end !== undefined,
    );
    return { name, type, ...Object.fromEntries(ends), ...(measured.length > 0 ? { values: measured } : {}) };
  }
  if (fact.type === 'boolean') return { name, type, values: [true, false, ...measured] };
  const listed = fact.values?.map(({ value }) => value);
  return listed ? { name, type, values: [...listed, ...measured] } : { name, type };
}

type FrozenFact = FrozenFacts['facts'][number];

function brokenFact(before: FrozenFact, now: FrozenFact | undefined): string[] {
  const { name } = before;
  if (!now) return [`${name}: is no longer in the dictionary`];
  const lost = (before.values ?? []).filter((value) => !now.values?.includes(value));
  const closed = before.type === 'string' && !before.values && now.values !== undefined;
  const broken: readonly (readonly [boolean, string])[] = [
    [now.type !== before.type, `was a ${before.type} and is a ${now.type}`],
    [now.unit !== before.unit, `had the unit ${before.unit ?? '–'} and has ${now.unit ?? '–'}`],
    [before.type === now.type && isNarrower(before, now), 'has a narrower range'],
    [closed, 'accepted any text and accepts listed values only'],
    [lost.length > 0, `no longer accepts ${lost.join(', ')}`],
  ];
  return broken.filter(([is]) => is).map(([, what]) => `${name}: ${what}`);
}

/** True when the range of `now` leaves out something that the range of `before` held. */
function isNarrower(before: FrozenFact, now: FrozenFact): boolean {
  const starts = now.min !== undefined && (before.min === undefined || before.min < now.min);
  const ends = now.max !== undefined && (before.max === undefined || before.max > now.max);
  return starts || ends;
}
