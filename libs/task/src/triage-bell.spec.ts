import { describe, expect, it } from '@jest/globals';
import { untriagedAfter } from './clock.js';
import { bellId, ringAgainAfterSeconds, triageAttempts, triageBellSchema } from './triage-bell.js';

const bell = {
  organisationId: 'pohde',
  taskId: '00000000-0000-4000-8000-00000000000a',
  revision: 2,
  answersVersion: 1,
};

describe('a bell', () => {
  it('carries which version to look at and nothing of the patient', () => {
    expect(triageBellSchema.parse(bell)).toEqual(bell);
    expect(triageBellSchema.safeParse({ ...bell, age: 79 }).success).toBe(false);
  });

  it.each([
    { taskId: 'T-1' },
    { revision: -1 },
    { revision: 1.5 },
    { answersVersion: '1' },
    { organisationId: null },
  ])('is none with %j', (other) => {
    expect(triageBellSchema.safeParse({ ...bell, ...other }).success).toBe(false);
  });

  it('has the same id for the same version and another for every other', () => {
    const others = [
      bell,
      { ...bell, revision: 3 },
      { ...bell, answersVersion: 2 },
      { ...bell, revision: 21 },
    ];
    expect(bellId({ ...bell })).toBe(bellId(bell));
    expect(new Set(others.map(bellId)).size).toBe(others.length);
  });

  it('has an id that a queue can take: it holds no colon', () => {
    expect(bellId(bell)).not.toContain(':');
  });

  it('is rung again, and given up, before the board calls the task untriaged', () => {
    expect(ringAgainAfterSeconds * 1_000).toBeLessThan(untriagedAfter);
    expect(triageAttempts).toBe(3);
  });
});
