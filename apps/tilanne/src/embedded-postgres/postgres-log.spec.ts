import {
  closeSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { lastFatalLine, openServerLog } from './postgres-log.js';

const newPath = (): string => join(mkdtempSync(join(tmpdir(), 'tilanne-pglog-')), 'server.log');

function add(path: string, text: string): void {
  const file = openServerLog(path);
  writeSync(file, text);
  closeSync(file);
}

describe('the log of PostgreSQL', () => {
  it('is appended to', () => {
    const path = newPath();
    add(path, 'one\n');
    add(path, 'two\n');
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
  });

  it('becomes the previous log when it has grown large', () => {
    const path = newPath();
    writeFileSync(path, 'old');
    truncateSync(path, 11 * 1024 * 1024);
    add(path, 'new\n');
    expect(readFileSync(path, 'utf8')).toBe('new\n');
    expect(existsSync(`${path}.1`)).toBe(true);
  });

  it('tells why PostgreSQL gave up', () => {
    const path = newPath();
    add(path, '2026-01-01 00:00:00 UTC [1] FATAL:  an old reason\n2026-01-02 00:00:00 UTC [2] LOG:  x\n');
    add(path, '2026-01-02 00:00:00 UTC [2] FATAL:  could not create lock file\n2026 LOG:  y\n');
    expect(lastFatalLine(path)).toBe('could not create lock file');
  });

  it('may tell nothing', () => {
    const path = newPath();
    add(path, 'LOG:  started\n');
    expect(lastFatalLine(path)).toBeUndefined();
  });
});
