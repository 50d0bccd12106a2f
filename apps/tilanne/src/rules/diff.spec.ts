import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { copiedRules, entry, type CopiedRules } from '../../../../test/triage/copied-rules.js';
import { asked } from '../../../../test/triage/rules-task.js';
import { shippedDirectory } from '../../../../test/triage/shipped-rules.js';
import { diff } from './diff.js';

let copy: CopiedRules;

beforeEach(async () => {
  copy = await copiedRules();
});

afterEach(() => copy.remove());

const difference = (language: 'fi' | 'sv' | 'en' = 'en') =>
  diff(asked([shippedDirectory, copy.directory], language));

describe('rules diff', () => {
  it.each([
    ['fi', 'Säännöt ovat samat.'],
    ['sv', 'Reglerna är lika.'],
    ['en', 'The rules are the same.'],
  ] as const)('finds no difference between a folder and its copy, in %s', async (language, line) => {
    const { holds, lines, data } = await difference(language);
    expect(lines).toEqual([line]);
    expect(holds).toBe(true);
    expect(data.before).toBe(data.after);
  });

  it('tells a changed cell as it was and as it is', async () => {
    await copy.change('red-flags.dmn', entry('flag-severe-pain-pain'), '$1"severe", "mild"');
    const { holds, lines, data } = await difference();
    expect(lines[0]).toBe('Differences: 1.');
    expect(lines[2]).toBe('Changed, row: conditionFlags / flag-severe-pain');
    expect(lines[3]).toMatch(/^ {2}before: If “New pain”: severe, then/);
    expect(lines[4]).toMatch(/^ {2}now: If “New pain”: severe or mild or moderate, then/);
    expect(holds).toBe(true);
    expect(data.before).not.toBe(data.after);
  });

  it('tells a changed fact', async () => {
    await copy.change('facts.json', '"max": 120', '"max": 125');
    const { lines } = await difference('fi');
    expect(lines).toContain('Muutettu, tieto: age');
    expect(lines.join('\n')).toContain('0–125 years');
  });

  it('tells a removed row without what it is now', async () => {
    await copy.change('red-flags.dmn', /<rule id="flag-infant">[^]*?<\/rule>/, '');
    const { lines } = await difference('sv');
    const place = lines.indexOf('Borttagen, rad: conditionFlags / flag-infant');
    expect(lines[place + 1]).toMatch(/^ {2}förut: Om /);
    expect(lines[place + 2] ?? '').toBe('');
  });

  it('gives the differences as data in all languages', async () => {
    await copy.change('facts.json', '"max": 120', '"max": 125');
    const { data } = await difference();
    expect(data.changes).toMatchObject([
      { kind: 'changed', what: 'fact', name: 'age', before: { fi: expect.stringContaining('0–120') } },
    ]);
  });

  it('names the folder that cannot be used', async () => {
    await copy.change('facts.json', '"max": 120', '"max": "many"');
    const after = await difference();
    expect(after.holds).toBe(false);
    expect(after.lines[0]).toContain(copy.directory);
    const before = await diff(asked([copy.directory, shippedDirectory]));
    expect(before.lines[0]).toContain(copy.directory);
  });
});
