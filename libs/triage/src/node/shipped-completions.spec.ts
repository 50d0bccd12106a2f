import { describe, expect, it } from '@jest/globals';
import { dice } from '../../../../test/dice.js';
import { guardTally, judged } from '../../../../test/triage/promises.js';
import type { JudgePart } from '../../../../test/triage/promises.js';
import { shippedRules } from '../../../../test/triage/shipped-rules.js';
import { TaskDice, thresholdsOf } from '../../../../test/triage/task-dice.js';

const ruleSet = await shippedRules();
const { facts } = ruleSet.dictionary;
const drawn = (seed: number) => new TaskDice(ruleSet.dictionary, thresholdsOf(ruleSet), dice(seed));

describe('Of 50,000 random completions of incomplete tasks', () => {
  const tally = guardTally(ruleSet, drawn(1), 50_000);

  it('none breaks what was promised before', () => {
    expect(tally.first).toBeUndefined();
    expect(tally).toMatchObject({ completions: 50_000, violations: 0 });
  });

  it('and the guard is not kept by doing nothing: three in ten of the incomplete tasks are certain', () => {
    expect(tally.incomplete).toBeGreaterThanOrEqual(5000);
    expect(tally.certain / tally.incomplete).toBeGreaterThanOrEqual(0.3);
  });
});

describe('A guard that is broken on purpose is seen to break promises:', () => {
  const clear = Object.fromEntries(
    facts.flatMap(({ name, clear: no }) => (no === undefined ? [] : [[name, no]])),
  );
  const unmeasured = Object.fromEntries(
    facts.flatMap(({ name, kind }) => (kind === 'measured' ? [[name, 'not-measured']] : [])),
  );

  it.each<[string, JudgePart]>([
    ['an answer that was not asked counts as a no', (part) => judged(ruleSet, { ...clear, ...part })],
    ['what nobody mentioned counts as not measured', (part) => judged(ruleSet, { ...unmeasured, ...part })],
    [
      'the first of several possible outcomes counts as certain',
      (part) => {
        const verdict = judged(ruleSet, part);
        return { ...verdict, certain: true, outcome: verdict.possible[0] ?? 'nurse-decides' };
      },
    ],
    [
      'a red flag that only may stand counts',
      (part) => ({ ...judged(ruleSet, part), redFlag: 'upgrade-now' }),
    ],
    [
      'the last outcome that is possible is left out',
      (part) => {
        const verdict = judged(ruleSet, part);
        return {
          ...verdict,
          possible: verdict.possible.length > 1 ? verdict.possible.slice(0, -1) : verdict.possible,
        };
      },
    ],
  ])('%s', (_, judgePart) => {
    expect(guardTally(ruleSet, drawn(2), 3000, judgePart).violations).toBeGreaterThan(0);
  });
});
