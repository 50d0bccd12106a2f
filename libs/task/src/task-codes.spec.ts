import { describe, expect, it } from '@jest/globals';
import { languages } from '@tilanne/platform';
import { taskCodes, urgencyClasses } from './task-codes.js';

const all = Object.entries(taskCodes);

describe('the task codes', () => {
  it('are three digits each, all of emergency care', () => {
    expect(all.filter(([code]) => !/^7\d\d$/.test(code))).toEqual([]);
    expect(all.length).toBeGreaterThan(40);
  });

  it('have a name in every language', () => {
    for (const [code, { name }] of all) {
      for (const language of languages)
        expect([code, language, name[language].trim() !== '']).toEqual([code, language, true]);
    }
  });

  it('have names that nobody can mistake for each other, in any language', () => {
    for (const language of languages) {
      const names = all.map(([, { name }]) => name[language]);
      const twice = names.filter((name, index) => names.indexOf(name) !== index);
      expect([language, twice]).toEqual([language, []]);
    }
  });

  it('may each carry at least one class, in the order of urgency', () => {
    for (const [code, { classes }] of all) {
      expect([code, classes.length > 0]).toEqual([code, true]);
      expect(classes).toEqual(urgencyClasses.filter((letter) => classes.includes(letter)));
    }
  });

  it('know the weakened general condition of the first rule table', () => {
    expect(taskCodes['774']).toEqual({
      name: { fi: 'Heikentynyt yleistila', sv: 'Nedsatt allmäntillstånd', en: 'Weakened general condition' },
      classes: ['A', 'B', 'C', 'D'],
    });
  });

  it('never let a lifeless patient be of another class than A', () => {
    expect(taskCodes['700']?.classes).toEqual(['A']);
    expect(taskCodes['701']?.classes).toEqual(['A']);
  });
});
