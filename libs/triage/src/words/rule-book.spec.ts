import { describe, expect, it } from '@jest/globals';
import { languages } from '@tilanne/platform';
import { row, sampleRules, sampleTables, table } from '../../../../test/triage/sample-rules.js';
import { policySentences } from './policy-name.js';
import { ruleBook } from './rule-book.js';
import { hitPolicies } from '../tables/rule-table.js';

const book = ruleBook(sampleRules(), 'en');
const lines = book.split('\n');

/** The sample rules with one more table in front. */
function withTable(rows: readonly ReturnType<typeof row>[], label = 'more') {
  return ruleBook(sampleRules([table(label, ['fever'], rows), ...sampleTables]), 'en');
}

describe('The book of a rule set', () => {
  it('says where it comes from, of what list and of which rules it is', () => {
    expect(lines[0]).toBe('# The rules in words');
    expect(book).toContain('`npm run rules:print`');
    expect(book).toContain('List of facts: `sample`. Hash of the rules: `the hash`.');
  });

  it('has a chapter for each table with its name, policy, codes and file', () => {
    expect(book).toContain(
      '## need (`need`)\n\nOf the rows that match, the most careful one decides; the rows stand in order of caution. Task codes: 774. File: `need.dmn`.',
    );
  });

  it('tells every row with its reason and source', () => {
    const place = lines.findIndex((line) => line.startsWith('- `need-low`'));
    expect(lines[place]).toBe(
      '- `need-low`: If “code”: 774 and “saturation”: \\< 92 %, then “need”: examination.',
    );
    expect(lines[place + 1]).toBe('  because of need-low Source: unverified.');
  });

  it('says once for a table who answers for all of its rows', () => {
    const answered = 'Owner: a physician. To be reviewed by 2027-01-31.';
    expect(book.split(answered)).toHaveLength(sampleTables.length + 1);
    expect(lines.filter((line) => line.startsWith('  ') && line.includes(answered))).toEqual([]);
  });

  it('says it row by row where the rows differ', () => {
    const other = row('other', ['false'], '"x"');
    const rows = [row('one', ['true'], '"x"'), { ...other, basis: { ...other.basis, owner: 'a surgeon' } }];
    expect(withTable(rows)).toContain(
      '  because of other Source: unverified. Owner: a surgeon. To be reviewed by 2027-01-31.',
    );
  });

  it('tells the rows in order of caution', () => {
    const ids = lines.flatMap((line) => /^- `(to-[a-z]+)`/.exec(line)?.[1] ?? []);
    expect(ids).toEqual(['to-unit', 'to-kotas', 'to-advice', 'to-nurse']);
  });

  it('tells a table of several outputs once', () => {
    const double = {
      ...table('double', ['fever'], [{ ...row('both', ['-'], '"x"'), outputs: ['"x"', '1'] }]),
      outputs: [
        { name: 'first', type: undefined, values: undefined },
        { name: 'second', type: undefined, values: undefined },
      ],
    };
    const told = ruleBook(sampleRules([double, ...sampleTables]), 'en');
    expect(told.split('- `both`')).toHaveLength(2);
  });

  it('takes nothing of the rules for markup', () => {
    const rude = row('rude', ['-'], '"x"');
    const because = { fi: '*a*', sv: '*a*', en: '[link](address) `code` <b>bold</b> *star* _line_' };
    expect(withTable([{ ...rude, basis: { ...rude.basis, because } }])).toContain(
      '\\[link\\](address) \\`code\\` \\<b>bold\\</b> \\*star\\* \\_line\\_',
    );
  });

  it('ends a source with one full stop only', () => {
    const cited = row('cited', ['-'], '"x"');
    expect(withTable([{ ...cited, basis: { ...cited.basis, source: 'A guideline, 2017.' } }])).toContain(
      'Source: A guideline, 2017.\n',
    );
  });

  it.each([
    ['fi', '# Säännöt sanoina', 'Lähde: vahvistamaton.', 'Vastaa: a physician.'],
    ['sv', '# Reglerna i ord', 'Källa: obekräftad.', 'Ansvarig: a physician.'],
    ['en', '# The rules in words', 'Source: unverified.', 'Owner: a physician.'],
  ] as const)('speaks one language: %s', (language, ...texts) => {
    const told = ruleBook(sampleRules(), language);
    for (const text of texts) expect(told).toContain(text);
  });

  it('is the same every time and ends with one line break', () => {
    expect(ruleBook(sampleRules(), 'en')).toBe(book);
    expect(book.endsWith('.\n')).toBe(true);
  });
});

describe('A hit policy', () => {
  it.each(hitPolicies)('%s is told in every language, each in words of its own', (policy) => {
    const words = languages.map((language) => policySentences[policy][language]);
    expect(new Set(words).size).toBe(languages.length);
    for (const each of words) expect(each).toMatch(/^\p{Lu}.*\.$/u);
  });

  it('is never told in the same words as another', () => {
    for (const language of languages) {
      const words = hitPolicies.map((policy) => policySentences[policy][language]);
      expect(new Set(words).size).toBe(hitPolicies.length);
    }
  });
});
