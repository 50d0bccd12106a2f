import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyState, anyTable } from '../../../test/triage/any-table.js';
import { oneTable } from '../../../test/triage/one-table.js';
import type { OneTable } from '../../../test/triage/one-table.js';
import { row, table } from '../../../test/triage/sample-rules.js';
import { ClassCodes } from './replay/class-codes.js';
import { match } from './match.js';
import type { Match } from './match.js';
import type { ClassSet } from './tables/rule-set.js';
import { lost, start, TableMemo } from './table-memo.js';
import type { Answer } from './table-memo.js';

interface Remembering {
  readonly made: OneTable;
  readonly codes: readonly ClassCodes[];
  readonly memo: TableMemo;
}

/** A memo of one table, with room for so many sets of classes beside single ones and all. */
function remembering(made: OneTable, room = 1000): Remembering {
  const codes = made.variables.map((variable) => new ClassCodes(variable, room));
  const classes = made.variables[made.table.variable]?.classes;
  const classesOf = ({ results }: Match) =>
    [...new Set(results.map((result) => classes?.classOf(result) ?? -1))].sort();
  return { made, codes, memo: new TableMemo(made.table, codes, classesOf) };
}

const numbersOf = ({ codes }: Remembering, state: readonly ClassSet[]) =>
  state.map((each, variable) => codes[variable]?.codeOf(each) ?? 0);

const asked = (one: Remembering, state: readonly ClassSet[]) => one.memo.find(numbersOf(one, state));

/** What of a match does not depend on the way to its case. */
function told({ made }: Remembering, { results, read, conflict, behind }: Match) {
  const rows = made.table.policy === 'all-rows' ? undefined : behind;
  return { results: results.map(String).sort(), read: new Set(read), conflict, rows };
}

/** Many states of one memo, so that later ones meet what earlier ones left. */
function forEachState(check: (one: Remembering, state: readonly ClassSet[]) => void): void {
  fc.assert(
    fc.property(anyTable, fc.gen(), (draft, gen) => {
      const made = oneTable(draft);
      const one = remembering(made);
      const states = gen(() => fc.array(anyState(made), { minLength: 40, maxLength: 40 }));
      for (const state of states) check(one, state);
    }),
    { numRuns: 300, endOnFailure: true },
  );
}

describe('The memory of a table', () => {
  it('says exactly what match says, whatever the table, and whatever was asked before', () => {
    forEachState((one, state) => {
      const answer = asked(one, state);
      expect(answer && told(one, answer.match)).toEqual(told(one, match(one.made.table, state)));
    });
  });

  it('would be caught mixing cases up: an answer of another case is seen', () => {
    let before: Answer | undefined;
    expect(() =>
      forEachState((one, state) => {
        const mixed = before ?? asked(one, state);
        before = asked(one, state);
        expect(mixed && told(one, mixed.match)).toEqual(told(one, match(one.made.table, state)));
      }),
    ).toThrow();
  });

  it('gives equal results equal words, and others other words', () => {
    forEachState((one, state) => {
      const [here, there] = [asked(one, state), asked(one, state.toReversed())];
      const alike =
        here && there && told(one, here.match).results.join() === told(one, there.match).results.join();
      expect(here?.said === there?.said).toBe(alike);
    });
  });

  it('walks many tasks at once to where it walks one', () => {
    forEachState((one, state) => {
      const numbers = numbersOf(one, state);
      const at = new Int32Array(3).fill(start);
      for (const depth of state.keys())
        one.memo.stepAll(depth, at, new Int32Array(3).fill(numbers[depth] ?? 0), 2);
      expect([one.memo.answer(at[0] ?? 0), one.memo.answer(at[1] ?? 0)]).toEqual([
        one.memo.find(numbers),
        one.memo.find(numbers),
      ]);
      expect(at[2]).toBe(start);
    });
  });
});

describe('Where there is no room', () => {
  const made = oneTable(
    table('t', ['a', 'b'], [row('r1', ['< 3', '-'], '1'), row('r2', ['> 6', '< 3'], '2')]),
  );
  const some = [[0, 1], made.variables[1]?.all ?? []];

  it('a set of classes that is not counted is lost, and match must be asked', () => {
    expect(asked(remembering(made, 0), some)).toBeUndefined();
    expect(asked(remembering(made, 1), some)?.match.results).toEqual(match(made.table, some).results);
  });

  it('one set that is counted leaves no room for the next', () => {
    const one = remembering(made, 1);
    expect(asked(one, some)).toBeDefined();
    expect(asked(one, [[1, 2], [0]])).toBeUndefined();
    expect(asked(one, some)).toBeDefined();
  });

  it('what is lost stays lost to the end of the walk', () => {
    const one = remembering(made, 0);
    const at = Int32Array.of(lost);
    one.memo.stepAll(1, at, Int32Array.of(0), 1);
    expect([...at]).toEqual([lost]);
    expect(one.memo.answer(lost)).toBeUndefined();
  });

  it('a table with very many cases remembers some and loses the others, and its memory stays small', () => {
    const names = Array.from({ length: 24 }, (_, index) => `f${String(index)}`);
    const rows = names.map((name) =>
      row(
        name,
        names.map((other) => (other === name ? '< 5' : '-')),
        '1',
      ),
    );
    const wide = oneTable(table('t', names, rows, { hitPolicy: 'UNIQUE' }));
    const one = remembering(wide, 0);
    let found = 0;
    for (let turn = 0; turn < 60_000; turn += 1) {
      const state = names.map((_, bit) => [(Math.imul(turn, 2_654_435_761) >>> bit) & 1]);
      const answer = asked(one, state);
      if (answer) found += 1;
    }
    expect(found).toBeGreaterThan(1000);
    expect(found).toBeLessThan(60_000);
    expect(one.memo.ends).toBeLessThan(2 ** 15 + 2);
  });
});
