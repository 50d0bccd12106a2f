import { describe, expect, it } from '@jest/globals';
import { readArguments } from './arguments.js';

describe('The command line', () => {
  it.each<[string, object]>([
    ['dmn --tck kit', { kit: 'kit', json: false, strict: false, help: false }],
    ['--tck kit', { kit: 'kit' }],
    ['dmn --json --tck kit --strict', { kit: 'kit', json: true, strict: true }],
    ['--help', { help: true }],
    ['dmn --tck --json', { kit: '--json', json: false }],
  ])('%s is understood', (line, wanted) => {
    expect(readArguments(line.split(' '))).toMatchObject(wanted);
  });

  it.each([
    ['', 'takes the folder'],
    ['dmn', 'takes the folder'],
    ['dmn --tck', 'takes the folder'],
    ['dmn --tck kit --fast', 'no option --fast'],
    ['--tck kit --json dmn', 'no option dmn'],
    ['feel --tck kit', 'no option feel'],
  ])('%p is answered with a sentence', (line, sentence) => {
    const words = line.split(' ').filter(Boolean);
    expect(readArguments(words)).toContain(sentence);
  });
});
