import { mkdtempSync, readFileSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openLogFile } from './log-file.js';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'tilanne-log-'));
const MORE_THAN_KEPT = 21 * 1024 * 1024;

describe('the log of a server', () => {
  it('goes on where it ended, readable for its owner alone', () => {
    const folder = newFolder();
    openLogFile(folder, 'intake')('first');
    openLogFile(folder, 'intake')('second');
    expect(readFileSync(join(folder, 'intake.log'), 'utf8')).toBe('first\nsecond\n');
    expect(statSync(join(folder, 'intake.log')).mode & 0o777).toBe(0o600);
  });

  it('begins anew past 20 MB and keeps the three before', () => {
    const folder = newFolder();
    const current = join(folder, 'intake.log');
    for (const round of [1, 2, 3, 4, 5]) {
      writeFileSync(current, `round ${round}`);
      truncateSync(current, MORE_THAN_KEPT);
      openLogFile(folder, 'intake')('new');
    }
    expect(readdirSync(folder).sort()).toEqual([
      'intake.1.log',
      'intake.2.log',
      'intake.3.log',
      'intake.log',
    ]);
    const begins = (name: string): string => readFileSync(join(folder, name), 'utf8').slice(0, 7);
    expect(['intake.1.log', 'intake.2.log', 'intake.3.log'].map(begins)).toEqual([
      'round 5',
      'round 4',
      'round 3',
    ]);
    expect(readFileSync(current, 'utf8')).toBe('new\n');
  });
});
