import { describe, expect, it } from '@jest/globals';
import type { Verdict } from '@tilanne/triage';
import { verdictChange } from './verdict-change.js';

const because = (text: string) => ({ fi: text, sv: text, en: text });
const fired = (row: string) => ({ table: 'need', row, because: because(row), unverified: false });

const before: Verdict = {
  outcome: 'nurse-decides',
  certain: false,
  possible: ['kotas', 'ambulance'],
  redFlag: null,
  fired: [fired('one')],
  missing: [{ fact: 'awake', label: because('awake'), why: 'not-given' }],
  questions: [],
  nearMisses: [],
  warnings: [],
  ruleSetHash: 'f'.repeat(64),
};

describe('what an answer did to a proposal', () => {
  it('is a change when the outcome is another', () => {
    expect(verdictChange(before, { ...before, outcome: 'kotas', certain: true })).toMatchObject({
      before: 'nurse-decides',
      after: 'kotas',
      changed: true,
    });
  });

  it('is a change when it became certain or a red flag came, even with the same outcome', () => {
    expect(verdictChange(before, { ...before, certain: true }).changed).toBe(true);
    expect(verdictChange(before, { ...before, redFlag: 'upgrade-now' }).changed).toBe(true);
  });

  it('is none when only the reasons grew', () => {
    const change = verdictChange(before, { ...before, fired: [fired('one'), fired('two')] });
    expect(change).toMatchObject({ changed: false, reasons: [because('two')] });
  });

  it('tells how many answers could still change it', () => {
    expect(verdictChange(before, before).missing).toBe(1);
  });
});
