import type { ApiBodyOptions, ApiHeaderOptions, ApiResponseOptions } from '@nestjs/swagger';
import { cancellationSchema, handoverSchema } from '@tilanne/task';
import { z } from 'zod';

type JsonSchema = Exclude<NonNullable<Extract<ApiResponseOptions, { schema: unknown }>['schema']>, undefined>;

/** The one accepted schema, as the API document shows it. */
function documented(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { target: 'openapi-3.0', io: 'input', unrepresentable: 'any' }) as JsonSchema;
}

const example = {
  id: 'ERC-2026-000774',
  revision: 1,
  createdAt: '2026-11-22T12:00:00Z',
  code: '774',
  class: 'D',
  address: 'Kasarmintie 12 B 14',
  municipality: 'Oulu',
  caller: { name: 'Testi Tytär', phone: '+358 40 000 0000', relation: 'daughter', withPatient: true },
  age: 79,
  sex: 'female',
  description: 'Heikko olo aamusta asti.',
  flags: ['home-care-client'],
};

export const taskBody: ApiBodyOptions = {
  required: true,
  schema: documented(handoverSchema),
  examples: { task: { value: example } },
};

export const cancellationBody: ApiBodyOptions = { required: false, schema: documented(cancellationSchema) };

export const requestIdHeader: ApiHeaderOptions = {
  name: 'Idempotency-Key',
  required: false,
  description:
    'Names the request: the same name and body get the same answer. Without it: task id and revision.',
};

const warning = z.object({
  field: z.string(),
  code: z.string(),
  message: z.string(),
  raw: z.union([z.string(), z.number(), z.boolean()]).nullable().optional(),
});

const answer = z.object({
  taskId: z.uuid(),
  senderTaskId: z.string(),
  kind: z.enum(['task', 'notice']),
  reception: z.enum(['created', 'updated', 'ignored', 'cancelled']),
  revision: z.int(),
  state: z.string(),
  warnings: z.array(warning).describe('Every value that was given and does not count'),
});

const view = answer.omit({ reception: true }).extend({
  createdAt: z.iso.datetime(),
  receivedAt: z.iso.datetime(),
  handover: handoverSchema.nullable(),
});

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  errors: z.array(warning).describe('Every wrong field, all at once'),
  errorId: z.uuid().optional().describe('Also in the log; only with status 500 and above'),
});

export const answers = {
  created: { status: 201, description: 'Stored; the task is safe from here on', schema: documented(answer) },
  updated: {
    status: 200,
    description: 'Stored; what became of it is in `reception`',
    schema: documented(answer),
  },
  task: { status: 200, schema: documented(view) },
} satisfies Record<string, ApiResponseOptions>;

export const problemResponse: ApiResponseOptions = {
  status: 'default',
  description: 'A refusal, as problem+json (RFC 9457)',
  content: { 'application/problem+json': { schema: documented(problem) } },
};
