import { z } from 'zod';

import { outcomes } from '../verdict.js';
import type { GivenFact } from '../verdict.js';

const outcome = z.enum(outcomes);
const value = z.union([z.number(), z.string(), z.boolean()]);

const answers = {
  /** Answers by the name of a fact, or `none-of-these` by the name of a group; what is not named is missing. */
  facts: z.record(z.string(), value),
  /** How many minutes ago an answer was observed, by the same names; the others are of just now. */
  minutesAgo: z.record(z.string(), z.number().min(0)).optional(),
};

const vignetteSchema = z.strictObject({
  /** The number of the frozen list of facts its author wrote against. */
  factList: z.number().int().positive(),
  ...answers,
  /** The verdict must be one of these. */
  expected: z.array(outcome).min(1),
  /** The verdict must never be one of these. */
  forbidden: z.array(outcome),
  reasoning: z.string().trim().min(10),
  /** Where the case comes from, in words. */
  source: z.string().trim().min(10),
});

const answersSchema = z.object(answers);

/** What is known of a patient, as a file says it. */
export type PatientAnswers = z.infer<typeof answersSchema>;

type VignetteFile = z.infer<typeof vignetteSchema>;

/** A written case: what is known of a patient, what must come of it and what must never. */
export interface Vignette extends VignetteFile {
  /** What it is called: the name of its file without its ending. */
  readonly name: string;
}

/** What is wrong with one vignette: the place in it and what would be right. */
export interface VignetteFault {
  readonly vignette: string;
  readonly place: string;
  readonly message: string;
}

/** Reads a vignette from parsed JSON; all its faults are returned at once. */
export function readVignette(name: string, json: unknown): Vignette | readonly VignetteFault[] {
  const parsed = vignetteSchema.safeParse(json);
  if (!parsed.success) {
    return parsed.error.issues.map((issue) => ({
      vignette: name,
      place: issue.path.join('.'),
      message: issue.message,
    }));
  }
  const { expected, forbidden, facts, minutesAgo = {} } = parsed.data;
  const faults = [
    ...expected
      .filter((each) => forbidden.includes(each))
      .map((each) => ({ place: 'forbidden', message: `${each} is expected and forbidden at once` })),
    ...Object.keys(minutesAgo)
      .filter((fact) => !Object.hasOwn(facts, fact))
      .map((fact) => ({ place: `minutesAgo.${fact}`, message: 'no answer of this name is among the facts' })),
  ];
  return faults.length > 0 ? faults.map((fault) => ({ vignette: name, ...fault })) : { name, ...parsed.data };
}

/** Reads the answers of a patient from parsed JSON, a vignette or only its facts; undefined for anything else. */
export function readAnswers(json: unknown): PatientAnswers | undefined {
  return answersSchema.safeParse(json).data;
}

/** Answers as they are given to the engine at a time. */
export function factsOf({ facts, minutesAgo = {} }: PatientAnswers, now: Date): GivenFact[] {
  return Object.entries(facts).map(([fact, given]) => ({
    fact,
    value: given,
    observedAt: new Date(now.getTime() - (minutesAgo[fact] ?? 0) * 60_000),
    source: 'vignette',
  }));
}
