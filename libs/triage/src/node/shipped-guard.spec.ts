import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { completeAnswers, partOf } from '../../../../test/triage/random-answers.js';
import type { Answers } from '../../../../test/triage/random-answers.js';
import { broken, otherThanAssumed } from '../../../../test/triage/promises.js';
import { shippedRules, verdictOn } from '../../../../test/triage/shipped-rules.js';
import { assumption } from '../facts/fact-state.js';
import { outcomes } from '../verdict.js';
import type { Outcome, Verdict } from '../verdict.js';

const ruleSet = await shippedRules();
const { dictionary } = ruleSet;
const thresholds = ruleSet.variables
  .flatMap(({ classes }) => classes.witnesses)
  .filter((witness) => typeof witness === 'number');
const complete = completeAnswers(dictionary, thresholds);
const judge = (answers: Answers) => verdictOn(ruleSet, answers);
const caution = (outcome: Outcome) => outcomes.indexOf(outcome);

/** Draws incomplete tasks and completions of them, judges both and fails at the first broken promise. */
function guarded(judgePart: (answers: Answers) => Verdict, numRuns: number): void {
  fc.assert(
    fc.property(complete, complete, fc.constantFrom(3, 10, 40), fc.gen(), (first, second, chance, gen) => {
      const part = gen(() => partOf(first, chance));
      const verdict = judgePart(part);
      for (const whole of [first, { ...second, ...part }]) {
        expect(broken(verdict, judge(whole), otherThanAssumed(dictionary, part, whole))).toEqual([]);
      }
    }),
    { numRuns, endOnFailure: true },
  );
}

describe('The guard of the shipped rules', () => {
  it('keeps every promise in random completions of incomplete tasks', () => {
    guarded(judge, 600);
  });

  it('is not kept by doing nothing: many incomplete tasks are certain', () => {
    const drawn = fc.sample(complete, { numRuns: 300, seed: 1 });
    const parts = drawn.flatMap((each, seed) => fc.sample(partOf(each, 3), { numRuns: 1, seed }));
    expect(parts.filter((part) => judge(part).certain).length).toBeGreaterThan(60);
  });

  it('is seen to break when an answer that was not asked counts as a no', () => {
    const clear = Object.fromEntries(
      dictionary.facts.flatMap(({ name, clear: value }) => (value === undefined ? [] : [[name, value]])),
    );
    expect(() => guarded((part) => judge({ ...clear, ...part }), 1500)).toThrow('Property failed');
  });

  it('is seen to break when "not measured" is taken for granted', () => {
    const unmeasured = Object.fromEntries(
      dictionary.facts.flatMap(({ name, kind }) => (kind === 'measured' ? [[name, 'not-measured']] : [])),
    );
    expect(() => guarded((part) => judge({ ...unmeasured, ...part }), 1500)).toThrow('Property failed');
  });
});

describe('Whatever is answered', () => {
  it('dropping an answer never makes the verdict less careful', () => {
    fc.assert(
      fc.property(complete, fc.constantFrom(...dictionary.facts), (answers, { name }) => {
        const before = judge(answers);
        const after = judge(Object.fromEntries(Object.entries(answers).filter(([fact]) => fact !== name)));
        const careful =
          after.outcome === 'nurse-decides' || caution(after.outcome) <= caution(before.outcome);
        expect(careful).toBe(true);
      }),
      { numRuns: 1000, endOnFailure: true },
    );
  });

  it('a life-threatening sign never lowers the outcome and never ends in a diversion', () => {
    const screen = dictionary.facts.filter(
      (fact) => fact.group === 'first-screen' && fact.type === 'boolean',
    );
    fc.assert(
      fc.property(complete, fc.constantFrom(...screen), (answers, fact) => {
        const [before, after] = [judge(answers), judge({ ...answers, [fact.name]: fact.clear !== true })];
        expect(['upgrade-112', 'ambulance']).toContain(after.outcome);
        expect(caution(after.outcome)).toBeLessThanOrEqual(caution(before.outcome));
      }),
      { numRuns: 1000, endOnFailure: true },
    );
  });

  it.each<[string, Answers[string]]>([
    ['respiratoryRate', 30],
    ['respiratoryRate', 7],
    ['spo2', 80],
    ['systolicPressure', 80],
    ['systolicPressure', 230],
    ['pulse', 140],
    ['pulse', 35],
    ['temperature', 34],
    ['consciousness', 'unresponsive'],
    ['glucose', 2],
    ['pain', 'severe'],
    ['collapse', 'seizure'],
  ])('%s of %s instead of anything else never lowers the urgency', (name, worst) => {
    fc.assert(
      fc.property(complete, (answers) => {
        const [before, after] = [judge(answers), judge({ ...answers, [name]: worst })];
        expect(caution(after.outcome)).toBeLessThanOrEqual(caution(before.outcome));
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });

  it('the assumed value of a logistic fact is the careful one', () => {
    const logistic = dictionary.facts.filter((fact) => fact.logistic);
    expect(logistic.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(complete, fc.constantFrom(...logistic), (answers, fact) => {
        const [assumed, other] = [true, false].map((value) => judge({ ...answers, [fact.name]: value }));
        const [careful, bold] = assumption(fact) === true ? [assumed, other] : [other, assumed];
        expect(caution(careful?.outcome ?? 'advice')).toBeLessThanOrEqual(caution(bold?.outcome ?? 'advice'));
      }),
      { numRuns: 1000, endOnFailure: true },
    );
  });

  it('the same answers give the same verdict', () => {
    fc.assert(
      fc.property(complete, (answers) => {
        const reversed = Object.fromEntries(Object.entries(answers).reverse());
        expect(judge(reversed)).toEqual(judge(answers));
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });

  it('hostile values end in warnings', () => {
    const hostile = fc.oneof(
      fc.anything(),
      fc.string({ minLength: 1000 }),
      fc.constant(Number.NaN),
      fc.constant(Infinity),
    );
    const names = fc.constantFrom(...dictionary.facts.map(({ name }) => name), '__proto__', 'constructor');
    fc.assert(
      fc.property(fc.array(fc.tuple(names, hostile)), (pairs) => {
        const verdict = judge(Object.fromEntries(pairs) as Answers);
        expect(verdict.warnings.map(({ code }) => code)).not.toContain('engine-error');
        expect(['nurse-decides', 'ambulance', 'upgrade-112']).toContain(verdict.outcome);
      }),
      { numRuns: 1000, endOnFailure: true },
    );
  });
});
