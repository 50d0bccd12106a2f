import { describe, expect, it } from '@jest/globals';
import { oneTable } from '../../../test/triage/one-table.js';
import type { OneTable } from '../../../test/triage/one-table.js';
import { row, table } from '../../../test/triage/sample-rules.js';
import { decisionModel } from './tables/decision-model.js';
import { match } from './match.js';
import type { State } from './tables/rule-set.js';

describe('A table too wide to look at every case', () => {
  const wide = Array.from({ length: 26 }, (_, index) => `f${index}`);
  const oneEach = (output: (index: number) => string) =>
    wide.map((_, index) =>
      row(
        `r${index}`,
        wide.map((__, at) => (at === index ? '> 4' : '-')),
        output(index),
      ),
    );
  const unknown = (made: OneTable): State => made.variables.slice(0, wide.length).map((each) => each.all);

  it.each([
    ['UNIQUE', { hitPolicy: 'UNIQUE' }],
    ['FIRST', { hitPolicy: 'FIRST' }],
    ['COLLECT SUM', { hitPolicy: 'COLLECT', aggregation: 'SUM' }],
    ['COLLECT COUNT', { hitPolicy: 'COLLECT', aggregation: 'COUNT' }],
    ['COLLECT MIN', { hitPolicy: 'COLLECT', aggregation: 'MIN' }],
    ['ANY', { hitPolicy: 'ANY' }],
    ['PRIORITY', { hitPolicy: 'PRIORITY', values: '2, 1, 0' }],
    ['RULE ORDER', { hitPolicy: 'RULE ORDER' }],
  ])('under %s loses no result', (_, policy) => {
    const made = oneTable(
      table(
        't',
        wide,
        oneEach((index) => String(index % 3)),
        policy,
      ),
    );
    const found = match(made.table, unknown(made));
    const low = made.variables.slice(0, wide.length).map((each) => each.classes.classOf(0));
    for (const index of [-1, 0, 1, 2, 25]) {
      const state = low.map((each, at) => [
        at === index ? (made.variables[at]?.classes.classOf(9) ?? 0) : each,
      ]);
      const classes = made.variables[made.table.variable]?.classes;
      const [result] = match(made.table, state).results.map((each) => classes?.classOf(each));
      expect(found.results.map((each) => classes?.classOf(each))).toContain(result);
    }
    expect(found.read).toHaveLength(wide.length);
  });

  it('still gives its default where no row may match', () => {
    const draft = table(
      't',
      wide,
      oneEach(() => '1'),
      { hitPolicy: 'FIRST' },
    );
    const inputs = wide.map((name) => ({ name, type: 'number', values: undefined }));
    const outputs = [{ type: 'number', values: undefined, fallback: '7' }];
    const model = decisionModel(inputs, [{ ...draft, outputs }]);
    const [made] = 'faults' in model ? [] : model.tables;
    if ('faults' in model || !made) throw new Error(JSON.stringify(model));
    const state = model.variables.map(({ all }) => all);
    expect([...match(made, state).results].sort()).toEqual([1, 7]);
  });

  it.each(['UNIQUE', 'ANY'])('holds a contradiction possible under %s', (hitPolicy) => {
    const made = oneTable(table('t', wide, oneEach(String), { hitPolicy }));
    const found = match(made.table, unknown(made));
    expect(found.conflict).toBe(true);
    expect(found.results).toContain(undefined);
  });

  it('is decided at once', () => {
    const made = oneTable(
      table(
        't',
        wide,
        oneEach(() => '1'),
        { hitPolicy: 'UNIQUE' },
      ),
    );
    const started = performance.now();
    for (let round = 0; round < 100; round += 1) match(made.table, unknown(made));
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('A table of more than 64 rows', () => {
  const names = ['a', 'b', 'c'];
  const rows = Array.from({ length: 150 }, (_, index) =>
    row(
      `r${index}`,
      [`${index % 10}`, `${Math.floor(index / 10) % 10}`, index < 100 ? '< 5' : '>= 5'],
      String(index),
    ),
  );
  const made = oneTable(table('t', names, rows, { hitPolicy: 'FIRST' }));
  const classOf = (index: number, value: number) => made.variables[index]?.classes.classOf(value) ?? -1;

  it.each([0, 31, 32, 63, 64, 99, 100, 149])('finds row %p', (index) => {
    const state = [
      [classOf(0, index % 10)],
      [classOf(1, Math.floor(index / 10) % 10)],
      [classOf(2, index < 100 ? 1 : 7)],
    ];
    expect(match(made.table, state).results).toEqual([index]);
  });

  it('keeps both results when the last column is unknown', () => {
    const state = [[classOf(0, 9)], [classOf(1, 4)], made.variables[2]?.all ?? []];
    expect(match(made.table, state).results.toSorted()).toEqual([149, 49]);
  });
});
