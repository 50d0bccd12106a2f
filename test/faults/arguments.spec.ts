import { describe, expect, it } from '@jest/globals';
import { readArguments } from './arguments.js';

const names = ['F1', 'F2'];
const read = (line: string) => readArguments(line.split(' ').filter(Boolean), names);

describe('the command line of the fault kit', () => {
  it('asks for the short form of every fault when it says nothing', () => {
    expect(read('')).toEqual({
      tell: undefined,
      form: 'short',
      only: [],
      seeds: [1],
      n: 300,
      folder: undefined,
      json: false,
      strict: false,
      bugs: false,
      resume: false,
    });
  });

  it('asks for some faults with other numbers', () => {
    const wanted = read('--full --only f2,F1 --seed 7,8 --n 2000 --folder here --json --strict --resume');
    expect(wanted).toMatchObject({ form: 'full', only: ['F2', 'F1'], seeds: [7, 8], n: 2000 });
    expect(wanted).toMatchObject({ folder: 'here', json: true, strict: true, resume: true });
  });

  it('asks for help, or for the list of faults', () => {
    expect(read('--help --list')).toMatchObject({ tell: 'help' });
    expect(read('--list')).toMatchObject({ tell: 'list' });
  });

  it('asks for known mistakes to be found, of some faults only if any are named', () => {
    expect(read('--bugs --only F2')).toMatchObject({ bugs: true, only: ['F2'] });
  });

  it('hands over ten thousand tasks in the full form', () => {
    expect(read('--full')).toMatchObject({ n: 10_000 });
  });

  it.each([
    ['--fast', 'There is no option --fast.'],
    ['F2', 'There is no option F2.'],
    ['--only F9', 'There is no fault F9: see --list.'],
    ['--only', '--only needs a value.'],
    ['--seed x', '--seed takes whole numbers from 1, with commas.'],
    ['--seed 1,0', '--seed takes whole numbers from 1, with commas.'],
    ['--seed ,', '--seed takes whole numbers from 1, with commas.'],
    ['--n 0', '--n takes a whole number from 1.'],
    ['--n 1.5', '--n takes a whole number from 1.'],
  ])('says what is wrong with %s', (line, sentence) => {
    expect(read(line)).toBe(sentence);
  });
});
