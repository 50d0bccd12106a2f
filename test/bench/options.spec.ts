import { describe, expect, it } from '@jest/globals';
import { readOptions } from './options.js';

describe('the options of the bench', () => {
  it('are the whole pipeline, three times, when only the pipeline is asked for', () => {
    expect(readOptions(['pipeline'])).toMatchObject({
      profiles: ['embedded', 'redis'],
      boards: [1, 50, 500],
      rates: [5, 20, 50, 'closed'],
      ...{ runs: 3, help: false, json: false, strict: false },
    });
  });

  it.each([
    ['--only redis', { profiles: ['redis'] }],
    ['--boards 1,500', { boards: [1, 500] }],
    ['--rate 5,closed', { rates: [5, 'closed'] }],
    ['--runs 1 --seconds 4 --seed 7', { runs: 1, seconds: 4, seed: 7 }],
    ['--json --strict --profile', { json: true, strict: true, profile: true }],
  ])('take %s', (words, expected) => {
    expect(readOptions(['pipeline', ...words.split(' ')])).toMatchObject(expected);
  });

  it('are small with --quick, wherever it stands, and can still be set', () => {
    expect(readOptions(['pipeline', '--boards', '50', '--quick'])).toMatchObject({ boards: [50], runs: 1 });
  });

  it.each([[[]], [['--help']], [['pipeline', '--help']]])('ask for help with %j', (words) => {
    expect(readOptions(words)).toMatchObject({ help: true });
  });

  it.each([
    ['nothing', 'There is no bench "nothing"'],
    ['pipeline --fast', '--fast'],
    ['pipeline --only mysql', '--only mysql'],
    ['pipeline --boards many', '--boards many'],
    ['pipeline --rate 0', '--rate 0'],
    ['pipeline --seconds', '--seconds'],
  ])('say what is wrong with %s', (words, sentence) => {
    expect(readOptions(words.split(' '))).toEqual(expect.stringContaining(sentence));
  });
});
