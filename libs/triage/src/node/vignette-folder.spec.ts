import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readJson } from './json-file.js';
import { readVignettes } from './vignette-folder.js';

const vignette = {
  factList: 1,
  facts: { code: '774' },
  expected: ['nurse-decides'],
  forbidden: ['advice'],
  reasoning: 'Nothing is known.',
  source: 'Own reasoning, unverified',
};

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vignettes-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, content: unknown) => writeFile(join(folder, name), JSON.stringify(content));

describe('A folder of vignettes', () => {
  it('is read in the order of names, each named by its file', async () => {
    await put('b-second.json', vignette);
    await put('a-first.json', vignette);
    const { vignettes, faults } = await readVignettes(folder);
    expect(vignettes.map(({ name }) => name)).toEqual(['a-first', 'b-second']);
    expect(faults).toEqual([]);
  });

  it('may hold other files, which are not looked at', async () => {
    await put('case.json', vignette);
    await writeFile(join(folder, 'README.md'), 'how these were collected');
    expect(await readVignettes(folder)).toMatchObject({ vignettes: [{ name: 'case' }], faults: [] });
  });

  it('is read as far as it can be, and tells what is wrong with the rest', async () => {
    await put('good.json', vignette);
    await put('bad.json', { ...vignette, expected: ['somewhere'] });
    await writeFile(join(folder, 'broken.json'), '{ "factList": 1,');
    const { vignettes, faults } = await readVignettes(folder);
    expect(vignettes.map(({ name }) => name)).toEqual(['good']);
    expect(faults.map(({ vignette: name, place }) => [name, place])).toEqual([
      ['bad', 'expected.0'],
      ['broken', ''],
    ]);
  });

  it('without a vignette is a fault', async () => {
    expect(await readVignettes(folder)).toEqual({
      vignettes: [],
      faults: [{ vignette: folder, place: '', message: 'expected vignettes as *.json files' }],
    });
  });

  it('that is not there is a fault, not an exception', async () => {
    const { faults } = await readVignettes(join(folder, 'elsewhere'));
    expect(faults).toMatchObject([{ message: expect.stringMatching(/^cannot be read: /) }]);
  });
});

describe('A file of JSON', () => {
  it('is what it holds', async () => {
    await put('case.json', vignette);
    expect(await readJson(join(folder, 'case.json'))).toEqual(vignette);
  });

  it('that is not there, or is no JSON, is nothing', async () => {
    await writeFile(join(folder, 'text.json'), 'text');
    expect(await readJson(join(folder, 'nowhere.json'))).toBeUndefined();
    expect(await readJson(join(folder, 'text.json'))).toBeUndefined();
    expect(await readJson(folder)).toBeUndefined();
  });

  it('as large as a book is nothing', async () => {
    await put('book.json', 'x'.repeat(1_000_001));
    expect(await readJson(join(folder, 'book.json'))).toBeUndefined();
  });
});
