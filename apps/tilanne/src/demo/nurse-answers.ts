import type { DemoCase } from './demo-case.js';

/** An answer as the board takes it. */
export interface NurseAnswer {
  readonly fact: string;
  readonly value: string | number | boolean;
}

/** Most questions asked in one breath. */
const atOnce = 10;

const vitals = new Set([
  ...['respiratoryRate', 'spo2', 'systolicPressure', 'pulse'],
  ...['consciousness', 'temperature', 'glucose'],
]);

/** What the patient, or whoever is beside them, says to the next questions; nothing to what nobody there can know. */
export function answersTo(questions: readonly string[], { condition, patient }: DemoCase): NurseAnswer[] {
  const known = new Map(Object.entries({ age: patient.age, sex: patient.sex, ...condition }));
  const asked = questions.map((fact) => (vitals.has(fact) && !known.has(fact) ? 'vitals' : fact));
  return [...new Set(asked)].slice(0, atOnce).flatMap((fact) => {
    const value = known.get(fact);
    return value === undefined ? [] : [{ fact, value }];
  });
}
