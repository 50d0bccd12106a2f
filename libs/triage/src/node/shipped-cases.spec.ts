import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { shippedDirectory, shippedRules } from '../../../../test/triage/shipped-rules.js';
import { evaluate } from '../evaluate.js';
import { givenFacts } from '../given.js';
import { outcomes } from '../verdict.js';

const outcome = z.enum(outcomes);

const caseFile = z.strictObject({
  reasoning: z.string().min(10),
  source: z.string().min(10),
  given: z.strictObject({
    code: z.string(),
    urgencyClass: z.string(),
    age: z.number(),
    sex: z.string(),
    flags: z.array(z.string()),
    answers: z.array(
      z.strictObject({ fact: z.string(), value: z.union([z.string(), z.number(), z.boolean()]) }),
    ),
  }),
  expected: z.array(outcome).min(1),
  forbidden: z.array(outcome).min(1),
});

const folder = join(shippedDirectory, 'cases');
const ruleSet = await shippedRules();
const receivedAt = new Date('2026-11-22T12:00:00Z');

const cases = readdirSync(folder).map((file): [string, z.infer<typeof caseFile>] => [
  file.replace('.json', '').replaceAll('-', ' '),
  caseFile.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
]);

describe('By the shipped rules', () => {
  it.each(cases)('%s', (_, { given, expected, forbidden }) => {
    const verdict = evaluate(ruleSet, givenFacts({ ...given, source: 'sender', receivedAt }), receivedAt);
    expect(expected).toContain(verdict.outcome);
    expect(forbidden).not.toContain(verdict.outcome);
    expect(verdict.warnings.filter(({ code }) => code !== 'no-table-for-code')).toEqual([]);
  });

  it('the four callers of 2004 whom telephone assessment diverted wrongly are among the cases', () => {
    expect(cases.filter(([name]) => name.startsWith('dale 2004')).length).toBeGreaterThanOrEqual(4);
  });

  it('a missing answer is named', () => {
    const [, missing] = cases.find(([name]) => name.startsWith('one life threat answer missing')) ?? [];
    const given = missing ? givenFacts({ ...missing.given, source: 'sender', receivedAt }) : [];
    const verdict = evaluate(ruleSet, given, receivedAt);
    expect(verdict.missing).toMatchObject([{ fact: 'strokeSign', why: 'not-given' }]);
    expect(verdict.questions).toMatchObject([{ fact: 'strokeSign' }]);
    expect(verdict.possible).toEqual(['upgrade-112', 'kotas']);
  });

  it('the answers of an hour ago no longer count', () => {
    const [, support] = cases.find(([name]) => name.includes('needing support goes to kotas')) ?? [];
    const given = support ? givenFacts({ ...support.given, source: 'sender', receivedAt }) : [];
    const later = (minutes: number) => new Date(receivedAt.getTime() + minutes * 60_000);
    expect(evaluate(ruleSet, given, later(59)).outcome).toBe('kotas');
    expect(evaluate(ruleSet, given, later(61)).outcome).toBe('nurse-decides');
  });
});
