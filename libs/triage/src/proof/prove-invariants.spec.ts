import { describe, expect, it } from '@jest/globals';
import { proof, told } from '../../../../test/triage/proved-rules.js';
import { calmAnswers, givenAt, sampleRules, sampleTables } from '../../../../test/triage/sample-rules.js';
import { evaluate } from '../evaluate.js';
import { readInvariants } from './invariant.js';
import { proveRules } from './prove-rules.js';

const now = new Date('2026-11-22T12:00:00Z');
const sample = sampleRules();

describe('An invariant', () => {
  const severe = { id: 'severe', when: { pain: '"severe"' }, allowed: '"upgrade-112"' };

  it('is proved for every way of answering everything else', () => {
    expect(proof(sampleTables, severe).proved.at(-1)).toEqual({
      claim: 'severe',
      words: { fi: 'Todistettu: Vaatimus.', sv: 'Bevisat: Krav.', en: 'Proved: A demand.' },
      nodes: 1,
    });
  });

  it('is refuted with answers that really lead there', () => {
    const never = { id: 'low', when: { saturation: '< 94' }, allowed: 'not("kotas", "advice")' };
    const { findings, sound } = proof(sampleTables, never);
    const refuted = findings.find(({ kind }) => kind === 'refuted');
    expect(sound).toBe(false);
    expect(refuted).toMatchObject({ weight: 'fault', table: 'low', file: 'invariants.json' });
    const answers = Object.fromEntries((refuted?.where ?? []).map(({ name, values }) => [name, values[0]]));
    expect(Number(answers['saturation'])).toBeLessThan(94);
    const verdict = evaluate(sample, givenAt(now, { ...calmAnswers, ...answers }), now);
    expect(['kotas', 'advice']).toContain(verdict.outcome);
    expect(refuted?.words.en).toMatch(
      /^The demand is not met: A demand\. Counterexample: .*saturation: 9[23].* → /,
    );
  });

  it('may be about the result of a table, and ask for results of others', () => {
    const about = (allowed: string) => ({
      id: 'need',
      when: { code: '"774"', saturation: '< 92' },
      result: 'need',
      allowed,
    });
    expect(proof(sampleTables, about('"examination"')).sound).toBe(true);
    expect(told(proof(sampleTables, about('"rest"')).findings)).toEqual([['refuted', 'need']]);
    const asks = { id: 'rest', when: { need: '"rest"', saturation: '< 92' }, allowed: '"upgrade-112"' };
    expect(proof(sampleTables, asks).sound).toBe(true);
  });

  it('holds for codes that no table answers for too', () => {
    const nurse = { id: 'nurse', when: { code: '"703"', walks: 'true' }, allowed: 'not("kotas")' };
    expect(proof(sampleTables, nurse).sound).toBe(true);
  });

  it('is undetermined, and says so, when the effort does not suffice', () => {
    const read = readInvariants(sample, {
      version: '1',
      invariants: [
        {
          id: 'hard',
          label: { fi: 'A.', sv: 'B.', en: 'C.' },
          owner: 'o',
          source: 's',
          when: { pain: '"none", "mild"', saturation: '[86..91]', walks: 'true', code: '"774"' },
          allowed: '"mobile-unit"',
        },
      ],
    });
    if ('faults' in read) throw new Error('faults');
    const { findings, sound } = proveRules(sample, read, { nodes: 0, samples: 0 });
    expect(sound).toBe(false);
    expect(findings).toContainEqual(
      expect.objectContaining({
        weight: 'open',
        kind: 'undetermined',
        table: 'hard',
        words: expect.objectContaining({
          en: 'The demand could be neither proved nor refuted with the given effort: C.',
        }),
      }),
    );
    expect(proveRules(sample, read).sound).toBe(true);
  });
});
