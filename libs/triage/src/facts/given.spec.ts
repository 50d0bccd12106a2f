import { describe, expect, it } from '@jest/globals';
import { givenFacts } from './given.js';
import type { TaskFacts } from './given.js';

const receivedAt = new Date('2026-11-22T12:00:00Z');
const later = new Date('2026-11-22T12:10:00Z');

const task: TaskFacts = {
  code: '774',
  urgencyClass: 'D',
  age: 79,
  sex: 'female',
  flags: [],
  answers: [],
  source: 'sender',
  receivedAt,
};

const told = (fact: string, value: unknown) => ({ fact, value, observedAt: receivedAt, source: 'sender' });

describe('The facts of a task', () => {
  it('are its code, class, age and sex', () => {
    expect(givenFacts(task)).toEqual([
      told('code', '774'),
      told('class', 'D'),
      told('age', 79),
      told('sex', 'female'),
    ]);
  });

  it('leave out what the sender did not know', () => {
    expect(givenFacts({ ...task, code: undefined, urgencyClass: null, age: null, sex: undefined })).toEqual(
      [],
    );
  });

  it('keep an age of zero', () => {
    expect(givenFacts({ ...task, age: 0 })).toContainEqual(told('age', 0));
  });

  it.each([
    ['home-care-client', 'homeCareClient', true],
    ['home-hospital-patient', 'homeHospitalPatient', true],
    ['alarm-button', 'alarmButton', true],
    ['care-home', 'careHome', true],
    ['hazard', 'sceneSafe', false],
    ['police', 'sceneSafe', false],
    ['several-patients', 'severalIll', true],
    ['language-barrier', 'languageBarrier', true],
  ])('say what the flag %s means', (flag, fact, value) => {
    expect(givenFacts({ ...task, flags: [flag] })).toContainEqual(told(fact, value));
  });

  it('say nothing of a flag that is absent', () => {
    const names = givenFacts(task).map(({ fact }) => fact);
    expect(names).not.toContain('homeCareClient');
    expect(names).not.toContain('sceneSafe');
  });

  it.each(['moon-phase', '__proto__', 'constructor'])(
    'pass the unknown flag %s on under its own name',
    (flag) => {
      expect(givenFacts({ ...task, flags: [flag] })).toContainEqual(told(flag, true));
    },
  );

  it('take an answer as old as the task when its time is not known', () => {
    const given = givenFacts({ ...task, answers: [{ fact: 'pain', value: 'none' }] });
    expect(given.at(-1)).toEqual(told('pain', 'none'));
  });

  it('keep the time and the source an answer has of its own', () => {
    const answer = { fact: 'pain', value: 'mild', observedAt: later, source: 'nurse' };
    expect(givenFacts({ ...task, answers: [answer] }).at(-1)).toEqual(answer);
  });
});

describe('Answers given again', () => {
  const answers = (...list: TaskFacts['answers']) => givenFacts({ ...task, answers: list }).slice(4);

  it('by the same source replace each other: a person may correct an answer', () => {
    const given = answers(
      { fact: 'pain', value: 'none' },
      { fact: 'pain', value: 'severe', observedAt: later },
    );
    expect(given.map(({ value }) => value)).toEqual(['severe']);
  });

  it('by different sources stand side by side', () => {
    const given = answers(
      { fact: 'pain', value: 'none' },
      { fact: 'pain', value: 'severe', observedAt: later, source: 'nurse' },
    );
    expect(given.map(({ value }) => value)).toEqual(['none', 'severe']);
  });

  it('at the same moment stand side by side, so that they conflict', () => {
    const given = answers({ fact: 'pain', value: 'none' }, { fact: 'pain', value: 'severe' });
    expect(given).toHaveLength(2);
  });

  it('with a broken time are not lost', () => {
    const given = answers({ fact: 'pain', value: 'severe', observedAt: new Date(Number.NaN) });
    expect(given).toHaveLength(1);
  });
});
