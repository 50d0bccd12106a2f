import { describe, expect, it } from '@jest/globals';
import { languages } from '@tilanne/platform';
import { commands, readRulesArguments } from './rules-arguments.js';
import { rulesHelp } from './rules-help.js';

const read = (line: string) => readRulesArguments(line.split(' ').filter((word) => word !== ''));

describe('The command line of the rules', () => {
  it('names a command and what it needs; Finnish is spoken where nothing else is said', () => {
    expect(read('check rules')).toEqual({
      command: 'check',
      operands: ['rules'],
      language: 'fi',
      json: false,
      old: undefined,
      by: undefined,
    });
  });

  it.each(languages)('may ask for the language %s', (language) => {
    expect(read(`check rules --lang ${language}`)).toMatchObject({ language });
  });

  it('may ask for JSON anywhere', () => {
    expect(read('--json explain rules facts.json')).toMatchObject({ json: true, command: 'explain' });
  });

  it('may name what a replay is compared with and parted by', () => {
    expect(read('replay rules store --old before --by code,region')).toMatchObject({
      operands: ['rules', 'store'],
      old: 'before',
      by: ['code', 'region'],
    });
  });

  it.each(['', '--help', '-h', 'check --help', 'check rules -h'])('asks for help by "%s"', (line) => {
    expect(read(line)).toEqual({ help: true, language: 'fi' });
  });

  it.each([
    ['check', 'Write: npm run rules -- check DIR'],
    ['check rules more', 'Write: npm run rules -- check DIR'],
    ['explain rules', 'Write: npm run rules -- explain DIR FACTS.json'],
    ['diff one', 'Write: npm run rules -- diff DIR OTHER_DIR'],
    ['replay rules', 'Write: npm run rules -- replay DIR STORE'],
    ['vignettes rules', 'Write: npm run rules -- vignettes RULES_DIR VIGNETTE_DIR'],
    ['chekc rules', 'not chekc.'],
    ['toString rules', 'not toString.'],
    ['check rules --lang de', '--lang takes one of fi, sv, en.'],
    ['check rules --old before', '--old and --by are for replay.'],
    ['diff one two --by code', '--old and --by are for replay.'],
    ['check rules --strict', "Unknown option '--strict'"],
    ['check rules --lang', 'argument missing'],
  ])('that says "%s" is answered by one sentence', (line, part) => {
    const given = read(line);
    expect('fault' in given && given.fault).toContain(part);
  });
});

describe('The help text', () => {
  it.each(languages)('in %s names every command with what it needs, and every option', (language) => {
    const text = rulesHelp[language];
    for (const [name, operands] of Object.entries(commands)) {
      expect(text).toContain(`npm run rules -- ${name} ${operands.join(' ')} `);
    }
    for (const option of ['--lang', '--json', '--old', '--by', '--help']) expect(text).toContain(option);
  });
});
