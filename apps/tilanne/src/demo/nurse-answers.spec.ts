import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { DemoCase } from './demo-case.js';
import { answersTo } from './nurse-answers.js';
import { shiftOf } from './shift.js';

interface FactRow {
  readonly name: string;
  readonly kind: string;
  readonly type: string;
  readonly min?: number;
  readonly max?: number;
  readonly values?: readonly { readonly value: string }[];
}

const dictionary = JSON.parse(readFileSync('libs/triage/rules/facts.json', 'utf8')) as {
  readonly facts: readonly FactRow[];
  readonly groups: readonly { readonly name: string }[];
};
const asked = dictionary.facts.filter(({ kind }) => kind !== 'handover');
const cases = [...shiftOf({ seed: 7, run: 'spec', hours: 8, rate: 10, year: 2026 }).cases.values()];
const calm = cases.filter(({ patient }) => !patient.caller.professional);

function first(list: readonly DemoCase[]): DemoCase {
  const [known] = list;
  if (!known) throw new Error('There is no such case in the shift');
  return known;
}

describe('the answers of a simulated patient', () => {
  it('answer every question of the dictionary, in the type and range that it demands', () => {
    for (const known of cases) {
      for (const { name, type, min, max, values } of asked) {
        const [answer] = answersTo([name], known);
        if (answer?.fact === 'vitals') continue;
        expect([name, typeof answer?.value]).toEqual([name, type]);
        if (typeof answer?.value === 'number') {
          expect(answer.value).toBeGreaterThanOrEqual(min ?? 0);
          expect(answer.value).toBeLessThanOrEqual(max ?? 0);
        }
        if (values) expect(values.map(({ value }) => value)).toContain(answer?.value);
      }
    }
  });

  it('say once that nothing is measured, whatever is asked about, where nobody can measure', () => {
    const questions = ['pulse', 'spo2', 'temperature'];
    expect(answersTo(questions, first(calm))).toEqual([{ fact: 'vitals', value: 'none-of-these' }]);
    expect(dictionary.groups.map(({ name }) => name)).toContain('vitals');
  });

  it('are what a professional beside the patient measures', () => {
    const known = first(cases.filter(({ patient }) => patient.caller.professional));
    expect(answersTo(['pulse'], known)).toEqual([{ fact: 'pulse', value: known.condition['pulse'] }]);
  });

  it('leave out what nobody there can know', () => {
    expect(answersTo(['code', 'class', 'ambulanceColour', 'constructor'], first(cases))).toEqual([]);
  });

  it('come ten at a time', () => {
    const known = first(calm);
    expect(
      answersTo(
        asked.map(({ name }) => name),
        known,
      ),
    ).toHaveLength(10);
  });

  it('tell the age when the response centre could not read it', () => {
    const known = first(cases);
    expect(answersTo(['age'], known)).toEqual([{ fact: 'age', value: known.patient.age }]);
  });
});
