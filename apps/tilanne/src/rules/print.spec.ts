import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { asked } from '../../../../test/triage/rules-task.js';
import { shippedDirectory } from '../../../../test/triage/shipped-rules.js';
import { freeze } from './freeze.js';
import { print } from './print.js';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'print-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('rules print', () => {
  it('writes the rules in three languages into a folder it makes', async () => {
    const out = join(folder, 'deep', 'down');
    const task = asked([shippedDirectory, out]);
    const { holds, lines } = await print(task);
    expect(holds).toBe(true);
    expect((await readdir(out)).toSorted()).toEqual(['en.md', 'fi.md', 'sv.md']);
    expect(await readFile(join(out, 'sv.md'), 'utf8')).toMatch(/^# Reglerna i ord\n/);
    expect(lines).toEqual([
      `Written: ${['fi', 'sv', 'en'].map((each) => join(out, `${each}.md`)).join(', ')}.`,
    ]);
    expect(task.told).toHaveLength(3);
  });

  it('writes what is committed, so that the pages are never out of date', async () => {
    await print(asked([shippedDirectory, folder]));
    for (const file of ['fi.md', 'sv.md', 'en.md']) {
      const committed = new URL(`../../../../docs/rules/${file}`, import.meta.url);
      expect(await readFile(join(folder, file), 'utf8')).toBe(await readFile(committed, 'utf8'));
    }
  });

  it('writes nothing of rules that cannot be used', async () => {
    const { holds } = await print(asked([folder, join(folder, 'out')]));
    expect(holds).toBe(false);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('rules freeze', () => {
  it('prints the list that is committed', async () => {
    const { holds, lines, data } = await freeze(asked([shippedDirectory, '1']));
    const committed = await readFile(join(shippedDirectory, 'fact-lists', '1.json'), 'utf8');
    expect(holds).toBe(true);
    expect(JSON.parse(lines.join('\n'))).toEqual(JSON.parse(committed));
    expect(data).toEqual(JSON.parse(committed));
  });

  it.each(['0', '-1', '1.5', 'one', '', '12345678'])('wants a number and not "%s"', async (number) => {
    const { holds, lines } = await freeze(asked([shippedDirectory, number]));
    expect(holds).toBe(false);
    expect(lines).toEqual(['The number of the list is a whole number, at least 1.']);
  });

  it('freezes nothing of rules that cannot be used', async () => {
    expect(await freeze(asked([folder, '1']))).toMatchObject({ holds: false });
  });
});
