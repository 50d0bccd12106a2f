import { describe, expect, it } from '@jest/globals';
import { proveRules } from '@tilanne/triage';
import { dice } from '../dice.js';
import { faultyFirst, faultyUnique } from './generated-table.js';
import { foundOf } from './planted-faults.js';
import { rulesWith } from './tables.js';

const prove = (made: ReturnType<typeof faultyUnique>, columns: number) =>
  proveRules(rulesWith(made.draft, columns), [], { told: 500 }).findings;

describe('Of the faults planted in a table', () => {
  it.each([
    ['gaps and conflicts', faultyUnique(80, 5, 6, dice(1))],
    ['masked rows', faultyFirst(80, 5, 6, dice(2))],
  ])('all %s are found, and nothing else', (_, made) => {
    const { planted, found, strange } = foundOf(made, prove(made, 5));
    expect(planted).toBeGreaterThanOrEqual(6);
    expect({ found, strange }).toEqual({ found: planted, strange: 0 });
  });

  it('those that are missing are counted, and what was not planted is strange', () => {
    const made = faultyUnique(80, 5, 6, dice(1));
    const findings = prove(made, 5);
    const gapless = findings.filter(({ kind }) => kind !== 'gap');
    expect(foundOf(made, gapless).found).toBe(foundOf(made, findings).found - 6);
    const sound = { ...made, planted: { gaps: [], conflicts: [], masked: [] } };
    expect(foundOf(sound, findings).strange).toBe(findings.filter(({ weight }) => weight === 'fault').length);
  });
});
