import { mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { readJsonFile } from './json-file.js';
import { replaceFile } from './private-file.js';

const newPath = (): string => join(mkdtempSync(join(tmpdir(), 'tilanne-file-')), 'file.json');
const schema = z.object({ number: z.number() });

describe('a private file', () => {
  it('is readable for its owner alone, also when it replaces one that was not', () => {
    const path = newPath();
    writeFileSync(path, 'old', { mode: 0o644 });
    replaceFile(path, 'new');
    expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toEqual(['new', 0o600]);
  });

  it('leaves nothing beside it', () => {
    const path = newPath();
    replaceFile(path, 'new');
    expect(readdirSync(join(path, '..'))).toEqual(['file.json']);
  });
});

describe('a JSON file of ours', () => {
  it('is read by its schema', () => {
    const path = newPath();
    replaceFile(path, '{"number": 3}');
    expect(readJsonFile(path, schema, 'The file')).toEqual({ number: 3 });
  });

  it('may be missing', () => {
    expect(readJsonFile(newPath(), schema, 'The file')).toBeUndefined();
  });

  it.each(['', '{', '{"number": "3"}', 'null'])('is refused when it holds %j', (content) => {
    const path = newPath();
    replaceFile(path, content);
    expect(() => readJsonFile(path, schema, 'The file of secrets')).toThrow(
      `The file of secrets, ${path}, is damaged: restore it from a backup or remove it.`,
    );
  });
});
