import { z } from 'zod';

/** A field that was not accepted, by its path in the body, e.g. `contacts[1].phone`. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
}

/** Why a request was not done: the server's problem+json, or what stands for it when the server did not answer. */
export interface Problem {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** Named in the locales under `problem`. */
  readonly code: string;
  readonly errors: readonly FieldFault[];
  /** The number under which the fault is in the server's log. */
  readonly errorId: string | null;
  /** What else must be known, e.g. who did what and when. */
  readonly details?: Readonly<Record<string, unknown>> | undefined;
}

const problemSchema = z.object({
  code: z.string().catch('unexpected'),
  errors: z.array(z.object({ field: z.string(), code: z.string() })).catch([]),
  errorId: z.string().nullable().catch(null),
  details: z.record(z.string(), z.unknown()).optional().catch(undefined),
});

/** The request was not answered at all. */
export const noAnswer: Problem = { status: 0, code: 'no-answer', errors: [], errorId: null };

/** The problem in an answer, whatever its body is. */
export function problemOf(status: number, body: unknown): Problem {
  const read = problemSchema.safeParse(body);
  return { status, ...(read.success ? read.data : { code: 'unexpected', errors: [], errorId: null }) };
}
