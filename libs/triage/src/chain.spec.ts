import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { row, sampleRules, sampleTables, table } from '../../../test/triage/sample-rules.js';
import { rerunChain, runChain } from './chain.js';
import { settle } from './settle.js';
import type { State } from './tables/rule-set.js';

const band = table('band', ['saturation'], [row('b1', ['< 80'], '"low"'), row('b2', ['>= 80'], '"fine"')]);
const flagged = table('flagged', ['band', 'fever'], [row('f1', ['"low"', 'true'], '"upgrade-now"')], {
  hitPolicy: 'COLLECT',
  role: 'red-flags',
});
const ruleSet = sampleRules([...sampleTables, flagged, band]);
const factCount = ruleSet.dictionary.facts.length;
const place = (name: string) => ruleSet.variables.findIndex((variable) => variable.name === name);
const facts = ruleSet.variables.slice(0, factCount);
const states: fc.Arbitrary<State> = fc.tuple(
  ...facts.map(({ all }) => fc.subarray([...all], { minLength: 1 })),
);

describe('A chain of tables', () => {
  it('run again from a changed fact is the chain of the changed facts', () => {
    fc.assert(
      fc.property(states, states, fc.nat({ max: factCount - 1 }), (state, other, fact) => {
        const changed = state.map((classes, index) => (index === fact ? (other[index] ?? classes) : classes));
        const again = rerunChain(ruleSet, runChain(ruleSet, state), fact, changed[fact] ?? []);
        expect(again).toEqual(runChain(ruleSet, changed));
      }),
      { numRuns: 500 },
    );
  });

  it('that knows less can do no less', () => {
    fc.assert(
      fc.property(states, states, (one, other) => {
        const less = one.map((classes, index) => [...new Set([...classes, ...(other[index] ?? [])])]);
        const [known, open] = [one, less].map((state) => settle(ruleSet, runChain(ruleSet, state), true));
        expect(open?.possible).toEqual(expect.arrayContaining([...(known?.possible ?? [])]));
      }),
      { numRuns: 500 },
    );
  });

  it('takes a result that is assumed as settled, whatever feeds it', () => {
    const state = [...facts.map(({ all }) => all)];
    state[place('fever')] = [ruleSet.variables[place('fever')]?.classes.classOf(true) ?? -1];
    state[place('band')] = [ruleSet.variables[place('band')]?.classes.classOf('low') ?? -1];
    const { possible, redFlag } = settle(ruleSet, runChain(ruleSet, state), true);
    expect([possible, redFlag]).toEqual([['upgrade-112'], 'upgrade-now']);
  });
});

describe('The outcome of a chain', () => {
  const unknown = facts.map(({ all }) => all);

  it('without a table for the code is the nurse or what a flag demands', () => {
    const { possible, levels } = settle(ruleSet, runChain(ruleSet, unknown), false);
    expect(possible).toEqual(['upgrade-112', 'ambulance', 'nurse-decides']);
    expect(levels).toEqual(['upgrade-now', 'ambulance-as-classed-or-higher', null]);
  });

  it('has the flag that is certain, while a stronger one may come', () => {
    const state = [...unknown];
    state[place('walks')] = [ruleSet.variables[place('walks')]?.classes.classOf(false) ?? -1];
    const { possible, redFlag } = settle(ruleSet, runChain(ruleSet, state), true);
    expect(redFlag).toBe('ambulance-as-classed-or-higher');
    expect(possible).toEqual(['upgrade-112', 'ambulance']);
  });
});
