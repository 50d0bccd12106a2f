import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createDataFolder, dataFolderAt } from './data-folder.js';

const modeOf = (path: string): number => statSync(path).mode & 0o777;
const USUAL_UMASK = 0o022;
afterEach(() => void process.umask(USUAL_UMASK));

describe('the data folder', () => {
  it('is named by an absolute path, whatever was asked for', () => {
    expect(dataFolderAt('x/../y').postgres).toBe(join(process.cwd(), 'y/postgres'));
  });

  it.each([0o022, 0o077, 0o000])('can be passed through but not listed by others under umask %i', (mask) => {
    process.umask(mask);
    const folder = dataFolderAt(join(mkdtempSync(join(tmpdir(), 'tilanne-data-')), 'data'));
    createDataFolder(folder);
    expect([folder.path, folder.logs, folder.certificates].map(modeOf)).toEqual([0o711, 0o700, 0o700]);
  });

  it('keeps the mode that somebody gave it', () => {
    const path = mkdtempSync(join(tmpdir(), 'tilanne-data-'));
    createDataFolder(dataFolderAt(path));
    expect(modeOf(path)).toBe(0o700);
  });

  it('is refused in one sentence where there can be none', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'tilanne-data-')), 'file');
    writeFileSync(file, '');
    expect(() => createDataFolder(dataFolderAt(join(file, 'data')))).toThrow(
      `The data folder ${file}/data cannot be used: ENOTDIR`,
    );
  });
});
