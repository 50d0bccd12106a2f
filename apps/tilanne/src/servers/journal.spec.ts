import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { openJournal } from './journal.js';

const INFO = '{"level":30,"msg":"ready"}';
const WARNING = '{"level":40,"msg":"slow"}';

function journalOf(verbose: boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'tilanne-journal-'));
  const shown: string[] = [];
  return { folder, shown, line: openJournal({ folder, verbose, show: (text) => shown.push(text) }) };
}

describe('the lines of the servers', () => {
  it('all go to the log of their server', () => {
    const { folder, line } = journalOf(false);
    line('intake', INFO, false);
    line('board', WARNING, false);
    line('board', '    at somewhere', true);
    expect(readFileSync(join(folder, 'intake.log'), 'utf8')).toBe(`${INFO}\n`);
    expect(readFileSync(join(folder, 'board.log'), 'utf8')).toBe(`${WARNING}\n    at somewhere\n`);
  });

  it('reach the terminal when they warn, once', () => {
    const { shown, line } = journalOf(false);
    for (const text of [INFO, WARNING, WARNING]) line('board', text, false);
    expect(shown).toEqual(['board: warning: slow']);
  });

  it('all reach the terminal when that is asked for', () => {
    const { shown, line } = journalOf(true);
    for (const text of [INFO, WARNING, WARNING]) line('board', text, false);
    expect(shown).toEqual(['board: ready', 'board: warning: slow', 'board: warning: slow']);
  });
});
