import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { dictionaryOf, sampleDictionary } from '../../../../test/triage/sample-rules.js';
import { frozenFacts } from '../facts/frozen-facts.js';
import { factListFolder, readFactLists } from './fact-lists.js';

const dictionary = dictionaryOf(sampleDictionary);

let directory = '';

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'rules-'));
  await mkdir(join(directory, factListFolder));
});

afterEach(() => rm(directory, { recursive: true, force: true }));

const put = (name: string, content: unknown) =>
  writeFile(join(directory, factListFolder, name), JSON.stringify(content));

describe('The frozen lists of a folder of rules', () => {
  it('are read by their numbers', async () => {
    await put('1.json', frozenFacts(dictionary, 1));
    await put('2.json', frozenFacts(dictionary, 2));
    const { lists, unreadable } = await readFactLists(directory);
    expect([...lists.keys()]).toEqual([1, 2]);
    expect(lists.get(2)).toEqual(frozenFacts(dictionary, 2));
    expect(unreadable).toEqual([]);
  });

  it('are told when they cannot be read or carry the number of another', async () => {
    await put('1.json', frozenFacts(dictionary, 1));
    await put('2.json', frozenFacts(dictionary, 1));
    await put('3.json', { factList: 3 });
    const { lists, unreadable } = await readFactLists(directory);
    expect([...lists.keys()]).toEqual([1]);
    expect(unreadable).toEqual(['2.json', '3.json']);
  });

  it('may be none', async () => {
    expect((await readFactLists(directory)).lists.size).toBe(0);
    expect(await readFactLists(join(directory, 'elsewhere'))).toEqual({ lists: new Map(), unreadable: [] });
  });
});
