import { describe, expect, it } from '@jest/globals';
import { signInSchema } from '@tilanne/access';
import { snapshotRequestSchema } from '@tilanne/board';
import { Refused } from '@tilanne/platform/nest';
import { answerSchema } from '@tilanne/task';
import { schemaPipe } from './schema-pipe.js';

type Schema = typeof signInSchema | typeof answerSchema | typeof snapshotRequestSchema;

async function refusalOf(value: unknown, schema: Schema): Promise<Refused> {
  const refused: unknown = await Promise.resolve(schemaPipe.transform(value, { type: 'body', schema })).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(refused instanceof Refused)) throw new Error('It was not refused');
  return refused;
}

describe('the pipe before every body and message', () => {
  it('passes on what the schema made of it', async () => {
    const read = await schemaPipe.transform(
      { user: ' hoitaja ', password: 'x' },
      { type: 'body', schema: signInSchema },
    );
    expect(read).toEqual({ user: 'hoitaja', password: 'x' });
  });

  it('names every wrong field at once', async () => {
    const { code, fields } = await refusalOf({ user: 7 }, signInSchema);
    expect(code).toBe('bad-request');
    expect(fields.map(({ field }) => field)).toEqual(['user', 'password']);
  });

  it('names a field deep inside by its way', async () => {
    const answers = [{ fact: 'x', value: null }];
    const { fields } = await refusalOf({ revision: 1, answersVersion: 0, answers }, answerSchema);
    expect(fields.map(({ field }) => field)).toEqual(['answers.0.value']);
  });

  it('names the whole when it is not even an object', async () => {
    const { fields } = await refusalOf('gap', snapshotRequestSchema);
    expect(fields.map(({ field }) => field)).toEqual(['']);
  });

  it('never quotes what was given', async () => {
    const { fields } = await refusalOf({ user: ['Aino Kanerva'], password: { hunter2: 1 } }, signInSchema);
    expect(JSON.stringify(fields)).not.toMatch(/Aino|hunter2/);
  });
});
