import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { mostValues, taskAt } from '../replay/columns.js';
import type { TaskValues } from '../replay/columns.js';
import { readColumnFile, writeColumnFile } from './column-file.js';

const folder = mkdtempSync(join(tmpdir(), 'columns-'));
afterAll(() => rmSync(folder, { recursive: true }));

function* numbered(count: number): Generator<TaskValues> {
  for (let task = 0; task < count; task += 1)
    yield new Map<string, string | number>([
      ['code', task % 3 === 0 ? '774' : '703'],
      ['age', task % 110],
    ]);
}

describe('A column file', () => {
  it('gives back what was written, over more than one block, in memory that threads share', async () => {
    const path = join(folder, 'many.columns');
    const count = 70_000;
    expect(await writeColumnFile(path, ['code', 'age'], numbered(count))).toEqual({ tasks: count });
    const columns = await readColumnFile(path);
    if (typeof columns === 'string') throw new Error(columns);
    expect(columns.tasks).toBe(count);
    for (const task of [0, 1, 65_535, 65_536, count - 1])
      expect([...taskAt(columns, task)]).toEqual([...([...numbered(task + 1)].at(-1) ?? [])]);
    expect(columns.columns[0]?.blocks[1]?.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(statSync(path).size).toBeLessThan(2 * count + 2000);
  });

  it('takes tasks that come one by one, and none at all', async () => {
    const path = join(folder, 'few.columns');
    async function* later(): AsyncGenerator<TaskValues> {
      for (const task of numbered(2)) yield await Promise.resolve(task);
    }
    expect(await writeColumnFile(path, ['age'], later())).toEqual({ tasks: 2 });
    expect(await writeColumnFile(path, ['age'], [])).toEqual({ tasks: 0 });
    expect(await readColumnFile(path)).toMatchObject({ tasks: 0 });
  });

  it('is not there before it is whole: a writer that fails leaves the one before, and nothing else', async () => {
    const path = join(folder, 'kept.columns');
    await writeColumnFile(path, ['age'], numbered(3));
    function* failing(): Generator<TaskValues> {
      yield new Map([['age', 1]]);
      throw new Error('the source is gone');
    }
    await expect(writeColumnFile(path, ['age'], failing())).rejects.toThrow('the source is gone');
    expect(await readColumnFile(path)).toMatchObject({ tasks: 3 });
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  it('refuses a column that would have too many values, in a sentence', async () => {
    function* names(): Generator<TaskValues> {
      for (let task = 0; task <= mostValues; task += 1) yield new Map([['name', `n${String(task)}`]]);
    }
    const path = join(folder, 'names.columns');
    expect(await writeColumnFile(path, ['name'], names())).toContain('the column name has more than 65535');
    expect(readdirSync(folder)).not.toContain('names.columns');
  });

  it('that was cut off, or is another file, is told in a sentence', async () => {
    const path = join(folder, 'cut.columns');
    await writeColumnFile(path, ['age'], numbered(9));
    truncateSync(path, statSync(path).size - 3);
    expect(await readColumnFile(path)).toContain('was not finished');
    writeFileSync(path, 'a text');
    expect(await readColumnFile(path)).toContain('this is no column store');
  });
});
