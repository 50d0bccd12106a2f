import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase, type FreshDatabase } from '../../../test/database.js';
import { queryPrompt } from './query-prompt.js';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** What the prompt writes when this is typed. */
async function typed(...lines: readonly string[]): Promise<string> {
  const output = new PassThrough();
  const written = text(output);
  await queryPrompt(database.url, Readable.from([`${lines.join('\n')}\n`]), output);
  output.end();
  return written;
}

describe('the prompt for queries', () => {
  it('prints rows as a table and how many there are', async () => {
    const shown = await typed(`select 'kissa' as animal, 2 as legs;`);
    expect(shown).toMatch(/│ animal\s+│ legs │/);
    expect(shown).toMatch(/│ 'kissa'\s+│ 2\s+│/);
    expect(shown).toContain('SELECT 1');
  });

  it('waits for the semicolon', async () => {
    expect(await typed('select 40', '  + 2 as answer;')).toMatch(/│ 42\s+│/);
  });

  it('goes on after a fault', async () => {
    const shown = await typed('selec 1;', 'select 7 as seven;');
    expect(shown).toContain('syntax error at or near "selec"');
    expect(shown).toMatch(/│ 7\s+│/);
  });

  it('takes several statements at once', async () => {
    const shown = await typed('create temp table t (n int); insert into t values (1), (2);');
    expect(shown).toContain('CREATE');
    expect(shown).toContain('INSERT 2');
  });

  it('ends at \\q and runs nothing after it', async () => {
    expect(await typed('\\q', 'select 9 as nine;')).not.toContain('nine');
  });
});
