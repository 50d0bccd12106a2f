import { z } from 'zod';

import { calendars } from '../cells/calendar.js';
import type { CalendarType } from '../cells/calendar.js';
import { notMeasured, typeOfValue } from '../cells/value.js';
import type { Value } from '../cells/value.js';

const localised = z.strictObject({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) });
const value = z.union([z.number(), z.string(), z.boolean()]);

const everyFact = {
  name: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'a name like walksAsUsual'),
  /** `handover` comes with the task, `asked` is answered by the caller, `measured` needs a device or a professional. */
  kind: z.enum(['handover', 'asked', 'measured']),
  label: localised,
  /** What a nurse says on the phone. */
  question: localised,
  source: z.string().min(1),
  group: z.string().optional(),
  /** What `none of these` answers for this fact; a measured fact becomes `not-measured` instead. */
  clear: value.optional(),
  maxAgeMinutes: z.number().int().positive().optional(),
  logistic: z.literal(true).optional(),
  /**
   * `required`: nothing less careful than an ambulance is certain without it.
   * `worst-case`: every value it could have stays possible, so it blocks only what it could change.
   * `assume`: only for logistic facts, and only the cautious value.
   */
  whenMissing: z.union([z.enum(['required', 'worst-case']), z.strictObject({ assume: value })]),
};

function rangeOf(type: CalendarType) {
  const { first, toNumber } = calendars[type];
  const end = z.string().refine((text) => toNumber(text) !== undefined, `a ${type} like ${first}`);
  return { min: end.optional(), max: end.optional() };
}

const factSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...everyFact,
    type: z.literal('number'),
    integer: z.literal(true).optional(),
    min: z.number(),
    max: z.number(),
    unit: z.string(),
  }),
  z.strictObject({
    ...everyFact,
    type: z.literal('string'),
    /** Allowed values; without them any text up to maxLength. */
    values: z
      .array(z.strictObject({ value: z.string().min(1), label: localised }))
      .min(2)
      .optional(),
    maxLength: z.number().int().positive().max(200).optional(),
  }),
  z.strictObject({ ...everyFact, type: z.literal('boolean') }),
  /** A day, as `2026-11-22`; from `min` to `max`, where they are given. */
  z.strictObject({ ...everyFact, type: z.literal('date'), ...rangeOf('date') }),
  /** A time of day without a zone, as `07:30:00`. */
  z.strictObject({ ...everyFact, type: z.literal('time'), ...rangeOf('time') }),
]);

const groupSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'a name like first-screen'),
  /** Asked before everything else, in the dictionary's order. */
  lifeThreat: z.boolean(),
  label: localised,
  /** The words of the answer `none of these` for this group. */
  none: localised,
});

/** What the results of a table are called where a row is said in words. */
const resultSchema = z.strictObject({
  table: z.string().min(1),
  values: z.array(z.strictObject({ value, label: localised })).min(1),
});

export const dictionarySchema = z.strictObject({
  version: z.string().min(1),
  groups: z.array(groupSchema),
  facts: z.array(factSchema).min(1),
  results: z.array(resultSchema).optional(),
});

/** One fact of the dictionary: what is asked or measured, its type and range, and what its absence means. */
export type Fact = z.infer<typeof factSchema>;

export type FactGroup = z.infer<typeof groupSchema>;

export type ResultWords = z.infer<typeof resultSchema>;

/** The words of a value a fact may have, in every language. */
export type FactWords = z.infer<typeof localised>;

export type ValueFault = 'wrong-type' | 'out-of-range';

/** What is wrong with a value given for a fact; undefined when it may be used. */
export function valueFault(fact: Fact, given: unknown): ValueFault | undefined {
  if (fact.kind === 'measured' && given === notMeasured) return undefined;
  if (fact.type === 'date' || fact.type === 'time') return calendarFault(fact, given);
  if (typeOfValue(given) !== fact.type) return 'wrong-type';
  if (fact.type === 'number') return numberFault(fact, Number(given));
  if (fact.type === 'string') return textFault(fact, String(given));
  return undefined;
}

/** True when the value may be used for the fact. */
export function fits(fact: Fact, given: unknown): given is Value {
  return valueFault(fact, given) === undefined;
}

function numberFault(fact: Fact & { type: 'number' }, given: number): ValueFault | undefined {
  if (fact.integer && !Number.isInteger(given)) return 'wrong-type';
  return given < fact.min || given > fact.max ? 'out-of-range' : undefined;
}

function calendarFault(fact: Fact & { type: CalendarType }, given: unknown): ValueFault | undefined {
  const { first, last, toNumber } = calendars[fact.type];
  const { min = first, max = last } = fact;
  if (typeof given !== 'string' || toNumber(given) === undefined) return 'wrong-type';
  return given < min || given > max ? 'out-of-range' : undefined;
}

function textFault(fact: Fact & { type: 'string' }, given: string): ValueFault | undefined {
  if (fact.values) return fact.values.some((each) => each.value === given) ? undefined : 'out-of-range';
  return given.length > (fact.maxLength ?? 200) ? 'out-of-range' : undefined;
}
