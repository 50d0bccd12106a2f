import type { Dictionary, Fact, TaskValues } from '@tilanne/triage';
import { notMeasured } from '@tilanne/triage';

type Random = () => number;
type Value = number | string | boolean;

/** How often a vital sign is measured, as by phone. */
const measuredShare = 0.15;

/** How often a yes-or-no answer is the rarer one. */
const rareShare = 0.06;

/** How many tasks lack an answer, and of how many facts each of those lacks one. */
const incompleteShare = 0.3;
const missingShare = 0.1;

/** A complete task; most answers are the usual ones. `usual` is what most callers say of a fact. */
export function completeTask(
  { facts }: Dictionary,
  random: Random,
  usual: Readonly<Record<string, Value>> = {},
): Map<string, Value> {
  return new Map(facts.map((fact) => [fact.name, valueOf(fact, random, usual[fact.name] ?? fact.clear)]));
}

/** A task of which something may not be known. */
export function partOf(task: TaskValues, random: Random): TaskValues {
  if (random() >= incompleteShare) return task;
  return new Map([...task].filter(() => random() >= missingShare));
}

function valueOf(fact: Fact, random: Random, usual: Value | undefined): Value {
  if (fact.kind === 'measured' && random() >= measuredShare) return notMeasured;
  if (usual !== undefined && random() >= 2 * rareShare) return usual;
  switch (fact.type) {
    case 'boolean':
      return random() < (fact.logistic ? 0.5 : rareShare);
    case 'number':
      return numberOf(fact, random);
    case 'string': {
      const values = fact.values ?? [];
      return values[Math.floor(random() * values.length)]?.value ?? 'other';
    }
    default:
      return fact.type === 'date' ? '2026-11-22' : '12:00:00';
  }
}

function numberOf({ min, max, integer }: Fact & { type: 'number' }, random: Random): number {
  const value = min + random() * (max - min);
  return integer ? Math.round(value) : Math.round(value * 10) / 10;
}
