import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ColumnCoder, columnsOf, mostValues, taskAt } from './columns.js';
import type { TaskValues } from './columns.js';

const names = ['code', 'age', 'walks'];

/** Any tasks: of each fact a value, or nothing. */
const anyTasks: fc.Arbitrary<TaskValues[]> = fc.array(
  fc
    .record(
      {
        code: fc.constantFrom('774', '703', 'ö'),
        age: fc.integer({ min: -5, max: 120 }),
        walks: fc.boolean(),
      },
      { requiredKeys: [] },
    )
    .map((task) => new Map(Object.entries(task))),
  { maxLength: 40 },
);

describe('Tasks as columns', () => {
  it('are given back as they were, whatever the size of the blocks', () => {
    fc.assert(
      fc.property(anyTasks, fc.integer({ min: 1, max: 9 }), (tasks, blockSize) => {
        const columns = columnsOf(names, tasks, blockSize);
        expect(columns.tasks).toBe(tasks.length);
        expect(tasks.map((_, task) => taskAt(columns, task))).toEqual(tasks);
      }),
    );
  });

  it('keep only what has a column', () => {
    expect(taskAt(columnsOf(['age'], [new Map([['walks', true]])]), 0)).toEqual(new Map());
  });

  it('keep each value once, and nought and false like any other', () => {
    const tasks = [0, 7, 0, 7].map(
      (age) =>
        new Map<string, number | boolean>([
          ['age', age],
          ['walks', false],
        ]),
    );
    const { columns } = columnsOf(names, tasks);
    expect(columns.map(({ values }) => values)).toEqual([[], [0, 7], [false]]);
    expect(columns.map(({ blocks }) => [...(blocks[0] ?? [])])).toEqual([
      [0, 0, 0, 0],
      [1, 2, 1, 2],
      [1, 1, 1, 1],
    ]);
  });

  it('take two bytes for a task only from the block on in which there are more than 255 values', () => {
    const tasks = Array.from({ length: 300 }, (_, age) => new Map([['age', age]]));
    const columns = columnsOf(['age'], tasks, 100);
    expect(columns.columns[0]?.blocks.map((codes) => codes.BYTES_PER_ELEMENT)).toEqual([1, 1, 2, 2]);
    expect(taskAt(columns, 299).get('age')).toBe(299);
  });

  it('name the column that has too many values, and add nothing of that task', () => {
    const coder = new ColumnCoder(['age'], 2);
    for (let age = 0; age < mostValues; age += 1) {
      expect(coder.add(new Map([['age', age]]))).toBeUndefined();
      if (coder.isFull()) coder.takeBlock();
    }
    expect(coder.add(new Map([['age', -1]]))).toBe('age');
    expect(coder.takeBlock().tasks).toBe(mostValues % 2);
    expect(coder.add(new Map([['age', 7]]))).toBeUndefined();
  });
});
