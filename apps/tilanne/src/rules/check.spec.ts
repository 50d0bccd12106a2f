import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { copiedRules, entry, type CopiedRules } from '../../../../test/triage/copied-rules.js';
import { asked } from '../../../../test/triage/rules-task.js';
import { shippedDirectory } from '../../../../test/triage/shipped-rules.js';
import { check } from './check.js';

let copy: CopiedRules;

beforeEach(async () => {
  copy = await copiedRules();
});

afterEach(() => copy.remove());

describe('rules check', () => {
  it('finds the shipped rules sound and says what was proved', async () => {
    const { holds, lines, data } = await check(asked([shippedDirectory]));
    expect(lines.at(-1)).toMatch(
      /^Tables \d+, rows \d+, facts \d+\. Proved \d+, faults 0, undetermined 0, notes \d+\. The rules are sound\.$/,
    );
    expect(lines.filter((line) => !line.startsWith('· '))).toHaveLength(1);
    expect(holds).toBe(true);
    expect(data).toMatchObject({
      sound: true,
      promises: [],
      ruleSetHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it.each([
    ['fi', 'Säännöt ovat kunnossa.'],
    ['sv', 'Reglerna är i ordning.'],
  ] as const)('speaks %s', async (language, end) => {
    const { lines } = await check(asked([shippedDirectory], language));
    expect(lines.at(-1)?.endsWith(end)).toBe(true);
  });

  it('tells what is at work meanwhile', async () => {
    const task = asked([shippedDirectory]);
    await check(task);
    expect(task.told[0]).toBe(shippedDirectory);
  });

  it('tells every fault of rules that cannot be loaded, in words', async () => {
    await copy.change('red-flags.dmn', entry('flag-severe-pain-pain'), '$1"sever"');
    const { holds, lines, data } = await check(asked([copy.directory], 'fi'));
    expect(holds).toBe(false);
    expect(lines).toEqual([
      `Sääntöjä ei voi käyttää: ${copy.directory}, virheitä 1.`,
      '- red-flags.dmn, taulukko conditionFlags, rivi flag-severe-pain, sarake pain, ”"sever"”: expected "none", "mild", "severe"',
    ]);
    expect(data).toMatchObject({ faults: [{ row: 'flag-severe-pain', text: '"sever"' }] });
  });

  it('tells that a folder is not there', async () => {
    const { holds, lines } = await check(asked([join(copy.directory, 'nowhere')], 'sv'));
    expect(holds).toBe(false);
    expect(lines[0]).toMatch(/^Reglerna kan inte användas: /);
  });

  it('refuses invariants that cannot be read', async () => {
    await writeFile(join(copy.directory, 'invariants.json'), '{');
    const { holds, lines } = await check(asked([copy.directory]));
    expect(holds).toBe(false);
    expect(lines[1]).toContain('invariants.json');
  });

  it('finds a claim that no longer holds, with an example', async () => {
    await copy.change('red-flags.dmn', entry('flag-news2-high-riskBand'), '$1"low"');
    const { holds, lines } = await check(asked([copy.directory]));
    expect(holds).toBe(false);
    expect(lines.filter((line) => line.startsWith('✗ ')).length).toBeGreaterThan(0);
    expect(lines.at(-1)).toMatch(/The rules may not be used\.$/);
  });

  it('finds a fact of a frozen list that is no longer what it was', async () => {
    await copy.change('facts.json', '"unit": "mmHg"', '"unit": "kPa"');
    const { holds, lines, data } = await check(asked([copy.directory]));
    const broken = 'fact-lists/1.json: systolicPressure: had the unit mmHg and has kPa';
    expect(lines).toContain(`✗ ${broken}`);
    expect(holds).toBe(false);
    expect(data).toMatchObject({ promises: [broken] });
  });

  it('finds a frozen list that cannot be read', async () => {
    await writeFile(join(copy.directory, 'fact-lists', '2.json'), '[]');
    const { holds, lines } = await check(asked([copy.directory]));
    expect(holds).toBe(false);
    expect(lines).toContain('✗ fact-lists/2.json: is no list of facts with the number of its name');
  });
});
