import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { copiedRules, entry } from '../../../../test/triage/copied-rules.js';
import type { CopiedRules } from '../../../../test/triage/copied-rules.js';
import { shippedDirectory } from '../../../../test/triage/shipped-rules.js';
import { loadRuleSet } from './load-rule-set.js';
import { dictionaryFile } from './rule-texts.js';

let copy: CopiedRules;

beforeEach(async () => {
  copy = await copiedRules();
});

afterEach(async () => {
  await copy.remove();
});

describe('A folder of rules', () => {
  it('is loaded whole, and named by its hash', async () => {
    const loaded = await loadRuleSet(copy.directory);
    if ('faults' in loaded) throw new Error(JSON.stringify(loaded.faults));
    expect(loaded.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(loaded.tables.map(({ source }) => source.name)).toContain('destination');
    expect(loaded.dictionary.byName.get('spo2')?.kind).toBe('measured');
    expect(await loadRuleSet(shippedDirectory)).toHaveProperty('hash', loaded.hash);
  });

  it('has another hash after any change to a rule or a fact', async () => {
    const before = await loadRuleSet(copy.directory);
    await copy.change('general-condition.dmn', '&lt; 96', '&lt; 95');
    const after = await loadRuleSet(copy.directory);
    await copy.change(dictionaryFile, '"max": 120', '"max": 125');
    const last = await loadRuleSet(copy.directory);
    expect(new Set([before, after, last].map((each) => ('hash' in each ? each.hash : '')))).toHaveProperty(
      'size',
      3,
    );
  });

  it('is refused at the offending cell, and nowhere else', async () => {
    await copy.change('red-flags.dmn', entry('flag-severe-pain-pain'), '$1"sever"');
    expect(await copy.faults()).toEqual([
      {
        file: 'red-flags.dmn',
        table: 'conditionFlags',
        row: 'flag-severe-pain',
        column: 'pain',
        text: '"sever"',
        message: 'expected "none", "mild", "severe"',
      },
    ]);
  });

  it('tells all that is wrong at once, in every file', async () => {
    await copy.change('red-flags.dmn', entry('flag-severe-pain-pain'), '$1"sever"');
    await copy.change('vitals.dmn', entry('group-male-sex'), '$1male');
    await copy.change('destination.dmn', '<text>"kotas"</text>', '<text>kotas</text>');
    expect(new Set((await copy.faults()).map(({ file }) => file)).size).toBe(3);
  });

  it.each([['vitals.dmn'], [dictionaryFile], ['destination.dmn']])('is refused without %s', async (file) => {
    await rm(join(copy.directory, file));
    expect((await copy.faults()).length).toBeGreaterThan(0);
  });

  it('that is not there is a fault, not an exception', async () => {
    const nowhere = join(copy.directory, 'elsewhere');
    const message: unknown = expect.stringContaining('cannot be read');
    expect(await loadRuleSet(nowhere)).toEqual({
      faults: expect.arrayContaining([{ file: nowhere, message }]),
    });
  });

  it('as large as a book is refused at once', async () => {
    await writeFile(join(copy.directory, 'huge.dmn'), '<definitions>'.repeat(800_000));
    const started = performance.now();
    expect(await copy.faults()).toMatchObject([{ file: 'huge.dmn' }]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
