import { describe, expect, it } from '@jest/globals';
import { readEngineOptions } from './engine-options.js';

describe('the options of the bench of the engine', () => {
  it('are five rounds over 800,000 tasks where nothing else is asked for', () => {
    expect(readEngineOptions([])).toEqual({
      ...{ help: false, json: false, strict: false },
      ...{ rounds: 5, sliceMs: 1000, tasks: 800_000, seed: 1 },
    });
  });

  it('may be asked for a quick run, and still for a number of tasks', () => {
    expect(readEngineOptions(['--tasks', '5000', '--quick'])).toMatchObject({ rounds: 3, tasks: 5000 });
  });

  it.each(['--help', '--json', '--strict'])('know %s', (word) => {
    expect(readEngineOptions([word])).toMatchObject({ [word.slice(2)]: true });
  });

  it.each([
    ['--rounds', 'rounds'],
    ['--slice', 'sliceMs'],
    ['--seed', 'seed'],
  ])('know %s', (word, name) => {
    expect(readEngineOptions([word, '7'])).toMatchObject({ [name]: 7 });
  });

  it.each([['--tasks'], ['--tasks', '0'], ['--seed', 'one'], ['--rounds', '1.5']])(
    'refuse what is no whole number: %s %s',
    (word, ...more) => {
      expect(readEngineOptions([word, ...more])).toBe(`"${word}" needs a whole number from 1.`);
    },
  );

  it('refuse a word they do not know', () => {
    expect(readEngineOptions(['--fast'])).toBe('"--fast" cannot be understood.');
  });
});
