import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shippedRules } from '../../../../test/triage/shipped-rules.js';
import { runChain } from '../chain.js';
import type { Value } from '../cells/value.js';

const ruleSet = await shippedRules();
const { dictionary, tables, variables } = ruleSet;

/** NEWS2 as the chart of 2017 prints it, written without looking at the tables. */
function news2(v: Vitals): { readonly sum: number; readonly three: boolean } {
  const band = (value: number, edges: readonly (readonly [number, number])[]) =>
    edges.find(([upTo]) => value <= upTo)?.[1] ?? 0;
  const top = 999;
  const high = v.onOxygen
    ? ([
        [92, 0],
        [94, 1],
        [96, 2],
        [top, 3],
      ] as const)
    : ([[top, 0]] as const);
  const spo2 =
    v.spo2Scale === 'scale-1'
      ? band(v.spo2, [
          [91, 3],
          [93, 2],
          [95, 1],
          [top, 0],
        ])
      : band(v.spo2, [[83, 3], [85, 2], [87, 1], ...high]);
  const points = [
    band(v.respiratoryRate, [
      [8, 3],
      [11, 1],
      [20, 0],
      [24, 2],
      [top, 3],
    ]),
    spo2,
    v.onOxygen ? 2 : 0,
    band(v.systolicPressure, [
      [90, 3],
      [100, 2],
      [110, 1],
      [219, 0],
      [top, 3],
    ]),
    band(v.pulse, [
      [40, 3],
      [50, 1],
      [90, 0],
      [110, 1],
      [130, 2],
      [top, 3],
    ]),
    v.consciousness === 'alert' ? 0 : 3,
    band(v.temperature, [
      [35, 3],
      [36, 1],
      [38, 0],
      [39, 1],
      [top, 2],
    ]),
  ];
  return { sum: points.reduce((sum, each) => sum + each, 0), three: points.includes(3) };
}

const vitals = fc.record({
  respiratoryRate: fc.integer({ min: 5, max: 30 }),
  spo2: fc.integer({ min: 80, max: 100 }),
  spo2Scale: fc.constantFrom('scale-1', 'scale-2'),
  onOxygen: fc.boolean(),
  systolicPressure: fc.integer({ min: 80, max: 230 }),
  pulse: fc.integer({ min: 30, max: 140 }),
  consciousness: fc.constantFrom('alert', 'alert', 'alert', 'confusion', 'voice', 'pain', 'unresponsive'),
  temperature: fc.integer({ min: 340, max: 400 }).map((tenths) => tenths / 10),
});

type Vitals = typeof vitals extends fc.Arbitrary<infer T> ? T : never;

function resultOf(name: string, answers: Readonly<Record<string, Value>>): unknown {
  const state = dictionary.facts.map((fact, index) => {
    const value = answers[fact.name];
    return value === undefined
      ? (variables[index]?.all ?? [])
      : [variables[index]?.classes.classOf(value) ?? -1];
  });
  const results = runChain(ruleSet, state).matches[tables.findIndex(({ source }) => source.name === name)]
    ?.results;
  return results?.length === 1 ? results[0] : results;
}

describe('NEWS2', () => {
  it('is scored as the Royal College of Physicians printed it', () => {
    fc.assert(
      fc.property(vitals, (measured) => {
        const { sum, three } = news2(measured);
        expect(resultOf('news2', measured)).toBe(sum);
        const band = sum >= 7 ? 'high' : sum >= 5 || three ? 'medium' : 'low';
        expect(resultOf('riskBand', { ...measured, age: 40, pregnancyPossible: false })).toBe(band);
        expect(resultOf('riskBand', { ...measured, age: 15 })).toBe('not-used');
        expect(resultOf('riskBand', { ...measured, age: 30, sex: 'female', pregnancyPossible: true })).toBe(
          'not-used',
        );
      }),
      { numRuns: 2000, endOnFailure: true },
    );
  });

  it('of what nobody measured is zero and clears nothing', () => {
    const names = Object.keys(fc.sample(vitals, 1)[0] ?? {}).filter(
      (name) => dictionary.byName.get(name)?.kind === 'measured',
    );
    const unmeasured = Object.fromEntries(names.map((name) => [name, 'not-measured']));
    expect(resultOf('news2', { ...unmeasured, onOxygen: false })).toBe(0);
    expect(resultOf('riskBand', { ...unmeasured, age: 79 })).toBe('low');
  });
});
