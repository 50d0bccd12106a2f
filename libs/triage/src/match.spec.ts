import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { oneTable } from '../../../test/triage/one-table.js';
import type { OneTable } from '../../../test/triage/one-table.js';
import { row, table } from '../../../test/triage/sample-rules.js';
import { accepts } from './cells/cell.js';
import { rowsOf } from './mask.js';
import { match } from './match.js';
import type { Match } from './match.js';
import type { ClassSet, CompiledTable, State } from './tables/rule-set.js';
import type { HitPolicy } from './tables/rule-table.js';
import type { Value } from './cells/value.js';

type Result = Value | undefined;

/** Every completion of a state, as one witness per column. */
function completions(made: OneTable, state: State): Value[][] {
  return state.reduce<Value[][]>(
    (rows, classes, index) =>
      rows.flatMap((before) =>
        classes.map((each) => [...before, made.variables[index]?.classes.witnesses[each] ?? 0]),
      ),
    [[]],
  );
}

/** The result of complete inputs, cell by cell: the definition, without masks. */
function byDefinition({ source }: CompiledTable, values: readonly Value[]): Result {
  const matched = source.rows
    .filter((each) => each.cells.every((cell, column) => accepts(cell, values[column])))
    .map(({ outputs: [output = 0] }) => output);
  const numbers = matched.map(Number);
  const [first] = matched;
  const made: Partial<Record<HitPolicy, Result>> = {
    UNIQUE: matched.length === 1 ? first : undefined,
    ANY: new Set(matched).size === 1 ? first : undefined,
    'COLLECT SUM': first && numbers.reduce((sum, each) => sum + each, 0),
    'COLLECT MIN': first && Math.min(...numbers),
    'COLLECT MAX': first && Math.max(...numbers),
    'COLLECT COUNT': matched.length,
  };
  return source.hitPolicy in made ? made[source.hitPolicy] : first;
}

const sorted = (results: Iterable<Result>) => [...new Set(results)].map(String).sort();
const cell = fc.oneof(
  { weight: 2, arbitrary: fc.constant('-') },
  fc.constantFrom('< 3', '>= 3', '> 6', '[2..5]', '4', '1, 8', 'not(4)', 'not(< 3)'),
);
const policies = fc.constantFrom(
  { hitPolicy: 'UNIQUE' },
  { hitPolicy: 'ANY' },
  { hitPolicy: 'FIRST' },
  { hitPolicy: 'RULE ORDER' },
  { hitPolicy: 'OUTPUT ORDER', values: '3, 2, 1' },
  { hitPolicy: 'PRIORITY', values: '3, 2, 1' },
  { hitPolicy: 'COLLECT', values: '3, 2, 1' },
  ...['SUM', 'MIN', 'MAX', 'COUNT'].map((aggregation) => ({ hitPolicy: 'COLLECT', aggregation })),
);

const names = ['a', 'b', 'c'];

const draft = fc
  .tuple(
    policies,
    fc.array(fc.tuple(cell, cell, cell, fc.constantFrom('1', '2', '3')), { minLength: 1, maxLength: 6 }),
  )
  .map(([policy, rows]) =>
    table(
      't',
      names,
      rows.map(([a, b, c, output], index) => row(`r${index}`, [a, b, c], output)),
      policy,
    ),
  );

/** A state in which each fact has some of its classes. */
const states = (made: OneTable): fc.Arbitrary<State> =>
  fc.tuple(
    ...names.map((_, index) => fc.subarray([...(made.variables[index]?.all ?? [])], { minLength: 1 })),
  );

function forEachCase(check: (made: OneTable, state: State) => void): void {
  fc.assert(
    fc.property(draft, fc.gen(), (drawn, gen) => {
      const made = oneTable(drawn);
      check(
        made,
        gen(() => states(made)),
      );
    }),
    { numRuns: 1000, endOnFailure: true },
  );
}

describe('Matching a table', () => {
  it('gives exactly the results that some completion of the unknown gives', () => {
    forEachCase((made, state) => {
      const expected = completions(made, state).map((values) => byDefinition(made.table, values));
      expect(sorted(match(made.table, state).results)).toEqual(sorted(expected));
    });
  });

  it('would be caught giving less: forgetting that no row may match is seen', () => {
    const forgetful = (found: Match) => found.results.filter((result) => result !== undefined);
    expect(() =>
      forEachCase((made, state) => {
        const expected = completions(made, state).map((values) => byDefinition(made.table, values));
        expect(sorted(forgetful(match(made.table, state)))).toEqual(sorted(expected));
      }),
    ).toThrow();
  });

  it('names the rows behind a certain result', () => {
    forEachCase((made, state) => {
      const found = match(made.table, state);
      const { rows } = made.table.source;
      const behind = rowsOf(found.behind).map((each) => rows[each]);
      if (made.table.policy === 'all-rows') {
        const certain = rows.filter((each) =>
          completions(made, state).every((values) => each.cells.every((one, at) => accepts(one, values[at]))),
        );
        expect(behind).toEqual(certain);
      } else
        expect(sorted(behind.map((each) => each?.outputs[0]))).toEqual(sorted(found.results.filter(Boolean)));
    });
  });

  it('reads no column whose value makes no difference', () => {
    forEachCase((made, state) => {
      const found = match(made.table, state);
      for (const [index, column] of made.table.columns.entries()) {
        if (found.read.includes(column)) continue;
        const known = (value: number): ClassSet[] =>
          state.map((each, at) => (at === index ? [value] : [...each]));
        for (const each of state[index] ?? []) {
          expect(sorted(match(made.table, known(each)).results)).toEqual(sorted(found.results));
        }
      }
    });
  });

  it('says so when rows of a UNIQUE table contradict each other', () => {
    const made = oneTable(table('t', ['a'], [row('r1', ['< 5'], '1'), row('r2', ['[4..6]'], '2')]));
    const classOf = (value: number) => made.variables[0]?.classes.classOf(value) ?? -1;
    expect(match(made.table, [[classOf(4)]])).toMatchObject({ results: [undefined], conflict: true });
    expect(match(made.table, [[classOf(3)]])).toMatchObject({ results: [1], conflict: false });
    expect(match(made.table, [made.variables[0]?.all ?? []])).toMatchObject({ conflict: true });
  });
});
