import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { asked } from '../../../../test/triage/rules-task.js';
import { shippedDirectory } from '../../../../test/triage/shipped-rules.js';
import { vignettes } from './vignettes.js';

const vignette = {
  factList: 1,
  facts: { code: '774', class: 'A' },
  expected: ['upgrade-112'],
  forbidden: ['advice'],
  reasoning: 'Class A belongs to the emergency response centre.',
  source: 'Decree 585/2017',
};

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vignettes-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, more: Readonly<Record<string, unknown>> = {}) =>
  writeFile(join(folder, `${name}.json`), JSON.stringify({ ...vignette, ...more }));

const judged = (language: 'fi' | 'sv' | 'en' = 'en') =>
  vignettes(asked([shippedDirectory, folder], language));

describe('rules vignettes', () => {
  it('finds that the shipped vignettes pass by the shipped rules, and which rows they leave out', async () => {
    const task = asked([shippedDirectory, join(shippedDirectory, 'vignettes')]);
    const { holds, lines, data } = await vignettes(task);
    expect(holds).toBe(true);
    expect(lines[0]).toMatch(/^Vignettes \d+, passed \d+, failed 0\.$/);
    expect(lines[1]).toMatch(/^Rows that are a reason in no vignette: \d+/);
    expect(lines).toHaveLength(2);
    expect(data).toMatchObject({ faults: [] });
    expect(task.told.length).toBe((data.results as readonly unknown[]).length);
  });

  it.each([
    ['fi', 'Tapauksia 1, läpi 1, ei läpi 0.'],
    ['sv', 'Fall 1, godkända 1, underkända 0.'],
    ['en', 'Vignettes 1, passed 1, failed 0.'],
  ] as const)('speaks %s', async (language, line) => {
    await put('class-a');
    expect((await judged(language)).lines).toContain(line);
  });

  it('says what came of a vignette that fails, and what was expected', async () => {
    await put('class-d', { facts: { code: '774', class: 'D' }, expected: ['advice'], forbidden: [] });
    await put('class-a');
    const { holds, lines } = await judged();
    expect(holds).toBe(false);
    expect(lines[0]).toMatch(
      /^✗ class-d: Expected: advice by phone\. The nurse decides, because answers are missing/,
    );
    expect(lines[1]).toBe('Vignettes 2, passed 1, failed 1.');
  });

  it('fails for a vignette that cannot be read', async () => {
    await put('class-a');
    await put('broken', { expected: [] });
    const { holds, lines } = await judged();
    expect(holds).toBe(false);
    expect(lines[0]).toMatch(/^✗ broken: expected: /);
  });

  it('fails for a fact that its list does not know', async () => {
    await put('class-a', { facts: { ...vignette.facts, shoeSize: 42 } });
    const { holds, lines } = await judged();
    expect(holds).toBe(false);
    expect(lines[0]).toBe('✗ class-a: facts.shoeSize: is not in the list of facts 1');
  });

  it('fails for a list of facts that nobody has frozen', async () => {
    await put('class-a', { factList: 99 });
    const { holds, lines } = await judged();
    expect(holds).toBe(false);
    expect(lines[0]).toBe('✗ class-a: factList: expected one of the lists of facts 1');
  });

  it('fails for an empty folder', async () => {
    const { holds, lines } = await judged('fi');
    expect(holds).toBe(false);
    expect(lines[0]).toContain('expected vignettes as *.json files');
  });

  it('does not judge by rules that cannot be used', async () => {
    const { holds, data } = await vignettes(asked([folder, folder]));
    expect(holds).toBe(false);
    expect(data).toHaveProperty('faults');
  });
});
