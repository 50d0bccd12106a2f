import { describe, expect, it } from '@jest/globals';
import { handoverSchema, isRefusal, readHandover } from '@tilanne/task';
import { z } from 'zod';
import { answers, cancellationBody, problemResponse, requestIdHeader, taskBody } from './openapi.js';

const documented = z.object({
  schema: z.object({
    properties: z.record(z.string(), z.object({ description: z.string().optional() })),
    required: z.array(z.string()).optional(),
    additionalProperties: z.boolean().optional(),
  }),
});

describe('the document of the intake', () => {
  it('shows every field of the one schema, and what is demanded', () => {
    const { schema } = documented.parse(taskBody);
    expect(Object.keys(schema.properties)).toEqual(Object.keys(handoverSchema.shape));
    expect(schema.required).toEqual(['id', 'createdAt']);
  });

  it('shows an example that is taken without a warning', () => {
    const { examples } = z
      .object({ examples: z.object({ task: z.object({ value: z.unknown() }) }) })
      .parse(taskBody);
    const read = readHandover(examples.task.value);
    expect(isRefusal(read)).toBe(false);
    expect(read).toMatchObject({ warnings: [] });
  });

  it('asks nothing of a cancellation', () => {
    const { schema } = documented.parse(cancellationBody);
    expect(schema.required ?? []).toEqual([]);
    expect(cancellationBody.required).toBe(false);
  });

  it('shows what is answered: a new task, any other message, a task and every refusal', () => {
    expect([answers.created.status, answers.updated.status, answers.task.status]).toEqual([201, 200, 200]);
    const { schema } = documented.parse(answers.created);
    expect(schema.required).toEqual(
      expect.arrayContaining([
        'taskId',
        'senderTaskId',
        'kind',
        'reception',
        'revision',
        'state',
        'warnings',
      ]),
    );
    expect(problemResponse).toMatchObject({ status: 'default', content: { 'application/problem+json': {} } });
  });

  it('says how a request is named', () => {
    expect(requestIdHeader).toMatchObject({ name: 'Idempotency-Key', required: false });
  });

  it('refers to nothing that stands elsewhere', () => {
    const all = JSON.stringify([taskBody, cancellationBody, answers, problemResponse]);
    expect(all).not.toMatch(/"\$ref"|"\$schema"|https?:/);
  });
});
