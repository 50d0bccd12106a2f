import { describe, expect, it } from '@jest/globals';
import { calmAnswers, sampleRules } from '../../../test/triage/sample-rules.js';
import { runChain } from './chain.js';
import { decide, guarded, hasConflict, isCovered } from './decision.js';
import { factState, requiredMissing } from './facts/fact-state.js';
import { outcomes } from './verdict.js';
import type { Outcome } from './verdict.js';

const ruleSet = sampleRules();
const sound = { covered: true, complete: true, conflict: false };
const known = (answers: object) => ({ known: new Map(Object.entries(answers)) });
const chainOf = (answers: object) => runChain(ruleSet, factState(ruleSet, known(answers)));

const settled = (...possible: Outcome[]) => ({ possible, levels: [null], redFlag: null });

describe('A decision', () => {
  it('names the only outcome that is possible', () => {
    expect(decide(ruleSet, chainOf(calmAnswers), sound)).toMatchObject({
      ...{ outcome: 'kotas', certain: true, possible: ['kotas'], held: false },
    });
  });

  it('is the nurse’s where several are possible', () => {
    expect(guarded(settled('ambulance', 'kotas'), sound)).toMatchObject({
      ...{ outcome: 'nurse-decides', certain: false, possible: ['ambulance', 'kotas'], held: false },
    });
  });

  it('is the nurse’s where no table answers for the code', () => {
    expect(decide(ruleSet, chainOf(calmAnswers), { ...sound, covered: false })).toMatchObject({
      ...{ outcome: 'nurse-decides', certain: false, possible: ['nurse-decides'] },
    });
  });

  it.each(outcomes)(
    'to %s is held back for what is missing or in conflict only where it diverts',
    (outcome) => {
      const careful = ['upgrade-112', 'ambulance', 'nurse-decides'].includes(outcome);
      for (const guard of [
        { complete: false, conflict: false },
        { complete: true, conflict: true },
      ])
        expect(guarded(settled(outcome), guard)).toMatchObject(
          careful
            ? { outcome, held: false, possible: [outcome] }
            : { outcome: 'nurse-decides', certain: false, held: true, possible: [outcome, 'nurse-decides'] },
        );
    },
  );

  it('is never certain of leaving it to the nurse', () => {
    expect(guarded(settled('nurse-decides'), sound).certain).toBe(false);
  });
});

describe('What the guard looks at', () => {
  it('is whether a code is answered for; one that is not known may be', () => {
    expect([isCovered(ruleSet, '774'), isCovered(ruleSet, '999'), isCovered(ruleSet, undefined)]).toEqual([
      ...[true, false, true],
    ]);
  });

  it('is whether rows contradict each other in any table', () => {
    const chain = chainOf(calmAnswers);
    expect(hasConflict(chain)).toBe(false);
    const [first, ...others] = chain.matches;
    if (!first) throw new Error('no tables');
    expect(hasConflict({ matches: [...others, { ...first, conflict: true }] })).toBe(true);
  });

  it('is which required answers are missing', () => {
    const { code, pain } = calmAnswers;
    const missing = requiredMissing(ruleSet, known({ code, pain }));
    expect(missing.map((index) => ruleSet.dictionary.facts[index]?.name)).toEqual(['walks']);
    expect(requiredMissing(ruleSet, known(calmAnswers))).toEqual([]);
  });
});

describe('The state of the facts', () => {
  const at = (name: string) => ruleSet.variables.findIndex((variable) => variable.name === name);
  const all = (name: string) => ruleSet.variables[at(name)]?.all;

  it('is one class of what is known, and every class of what is not', () => {
    const state = factState(ruleSet, known({ saturation: 80 }));
    const classOf = ruleSet.variables[at('saturation')]?.classes.classOf;
    expect(state[at('saturation')]).toEqual([classOf?.(80)]);
    expect(state[at('fever')]).toEqual(all('fever'));
    expect(state).toHaveLength(ruleSet.dictionary.facts.length);
  });

  it('is the cautious value where one is declared, until another is told', () => {
    const [assumed, told] = [{}, { alone: false }].map((answers) => factState(ruleSet, known(answers)));
    const classOf = ruleSet.variables[at('alone')]?.classes.classOf;
    expect([assumed?.[at('alone')], told?.[at('alone')]]).toEqual([[classOf?.(true)], [classOf?.(false)]]);
  });

  it('takes a value that does not exist for unknown', () => {
    expect(factState(ruleSet, known({ pain: 'of another kind' }))[at('pain')]).toEqual(all('pain'));
  });
});
