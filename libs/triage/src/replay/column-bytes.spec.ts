import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ColumnLayout, columnsIn } from './column-bytes.js';
import { ColumnCoder, columnsOf, taskAt } from './columns.js';
import type { TaskValues } from './columns.js';

const names = ['code', 'age'];

/** The bytes of a store, as a writer would put them one after the other. */
function bytesOf(tasks: readonly TaskValues[], blockSize = 3): Uint8Array<ArrayBuffer> {
  const coder = new ColumnCoder(names, blockSize);
  const layout = new ColumnLayout(names, blockSize);
  const parts = [layout.head()];
  for (const task of tasks) {
    coder.add(task);
    if (coder.isFull()) parts.push(layout.block(coder.takeBlock()));
  }
  if (tasks.length % blockSize > 0 || tasks.length === 0) parts.push(layout.block(coder.takeBlock()));
  parts.push(layout.foot(coder.values()));
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

const anyTasks = fc.array(
  fc
    .record({ code: fc.string(), age: fc.integer() }, { requiredKeys: [] })
    .map((task) => new Map(Object.entries(task))),
  { maxLength: 20 },
);

const some: readonly TaskValues[] = ['a', 'b', 'a', 'c'].map((code) => new Map([['code', code]]));

describe('The bytes of a column store', () => {
  it('hold the tasks as they were', () => {
    fc.assert(
      fc.property(anyTasks, fc.integer({ min: 1, max: 7 }), (tasks, blockSize) => {
        const columns = columnsIn(bytesOf(tasks, blockSize));
        if (typeof columns === 'string') throw new Error(columns);
        expect(tasks.map((_, task) => taskAt(columns, task))).toEqual(tasks);
        expect(columns.tasks).toBe(tasks.length);
      }),
    );
  });

  it('are read where they lie: nothing is copied, also in shared memory', () => {
    const bytes = bytesOf(some);
    const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
    shared.set(bytes);
    const columns = columnsIn(shared);
    if (typeof columns === 'string') throw new Error(columns);
    expect(columns.columns[0]?.blocks[0]?.buffer).toBe(shared.buffer);
    expect(taskAt(columns, 3).get('code')).toBe('c');
  });

  it('begin and end with their mark, and the footer says what is in them', () => {
    const text = new TextDecoder().decode(bytesOf(some));
    expect(text.startsWith('TILCOLS1')).toBe(true);
    expect(text.endsWith('TILCOLS1')).toBe(true);
    expect(text).toContain('"columns":[{"name":"code","values":["a","b","c"]');
  });

  it('hold what columns in memory hold', () => {
    const read = columnsIn(bytesOf(some));
    const made = columnsOf(names, some, 3);
    expect(typeof read === 'string' ? read : read.columns.map(({ values }) => values)).toEqual(
      made.columns.map(({ values }) => values),
    );
  });
});

describe('Bytes that are no column store', () => {
  const whole = bytesOf(some);
  const changed = (at: number, value: number) => whole.map((byte, index) => (index === at ? value : byte));

  it.each([
    ['nothing', new Uint8Array(), 'does not begin with TILCOLS1'],
    ['another file', new TextEncoder().encode('<definitions>and more of it'), 'does not begin with TILCOLS1'],
    ['the mark alone', new TextEncoder().encode('TILCOLS1'), 'cannot be read'],
    ['a store that was not finished', whole.slice(0, -1), 'was not finished'],
    ['a footer longer than the file', changed(whole.length - 9, 255), 'cannot be read'],
    ['a footer that is no JSON', changed(whole.length - 14, 0), 'cannot be read'],
    ['a code without a value', changed(8, 200), 'code has a code without a value'],
  ])('%s is told in a sentence', (_, bytes, sentence) => {
    expect(columnsIn(bytes)).toContain(sentence);
  });

  it('never throw and never give columns that point outside, whatever byte is changed', () => {
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }), (at, value) => {
        const columns = columnsIn(changed(at, value));
        const { tasks } = typeof columns === 'string' ? { tasks: 0 } : columns;
        expect(tasks).toBeLessThanOrEqual(whole.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('need to begin where two bytes can be read at once', () => {
    const shifted = new Uint8Array(whole.length + 1);
    shifted.set(whole, 1);
    expect(columnsIn(shifted.subarray(1))).toContain('multiple of eight');
  });
});
