import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sampleRules } from '../../../../test/triage/sample-rules.js';
import { shippedDirectory, shippedRules } from '../../../../test/triage/shipped-rules.js';
import { loadInvariants } from './load-invariants.js';

const sample = sampleRules();

describe('The invariants beside the tables', () => {
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'invariants-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  const written = (text: string) => writeFile(join(folder, 'invariants.json'), text);

  it('of the shipped rules are read', async () => {
    const invariants = await loadInvariants(shippedDirectory, await shippedRules());
    expect('faults' in invariants ? invariants.faults : invariants.length).toBeGreaterThanOrEqual(7);
  });

  it('may be missing: then nothing is demanded', async () => {
    expect(await loadInvariants(folder, sample)).toEqual([]);
  });

  it('are refused when they are no JSON, or a folder', async () => {
    await written('{ "version": ');
    expect(await loadInvariants(folder, sample)).toEqual({
      faults: [{ file: 'invariants.json', message: 'expected JSON' }],
    });
    await rm(join(folder, 'invariants.json'));
    await mkdir(join(folder, 'invariants.json'));
    expect(await loadInvariants(folder, sample)).toMatchObject({
      faults: [{ message: expect.stringMatching(/^cannot be read/) }],
    });
  });

  it('are refused with what is wrong with them', async () => {
    await written('{ "version": "1", "invariants": [{}] }');
    const found = await loadInvariants(folder, sample);
    const rows = 'faults' in found ? found.faults.map(({ row }) => row) : [];
    expect(rows).toEqual(expect.arrayContaining(['invariants.0.id', 'invariants.0.allowed']));
  });
});
