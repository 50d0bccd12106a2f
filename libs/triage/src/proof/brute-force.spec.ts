import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { oneTable } from '../../../../test/triage/one-table.js';
import type { OneTable } from '../../../../test/triage/one-table.js';
import { row, table } from '../../../../test/triage/sample-rules.js';
import { accepts } from '../cells/cell.js';
import type { TableDraft } from '../tables/table-draft.js';
import type { CompiledTable } from '../tables/rule-set.js';
import { usualEffort } from './effort.js';
import type { Box } from './elementary.js';
import { boxOfPair, canWin, gapsOf, sharedRows, tableSearch } from './table-search.js';
import type { TableSearch } from './table-search.js';

const names = ['a', 'b', 'c'];
const digits = Array.from({ length: 10 }, (_, digit) => digit);
const points = digits.flatMap((a) => digits.flatMap((b) => digits.map((c) => [a, b, c])));

const cell = fc.oneof(
  fc.constant('-'),
  fc.constantFrom('< 3', '>= 3', '> 6', '<= 6', '[2..5]', '(4..9]', '4', '1, 8', 'not(4)', 'not(< 3)'),
);

const policies = fc.constantFrom(
  { hitPolicy: 'UNIQUE' },
  { hitPolicy: 'ANY' },
  { hitPolicy: 'FIRST' },
  { hitPolicy: 'PRIORITY', values: '3, 2, 1' },
  { hitPolicy: 'COLLECT', values: '3, 2, 1' },
);

const drafts: fc.Arbitrary<TableDraft> = fc
  .tuple(
    policies,
    fc.array(fc.tuple(cell, cell, cell, fc.constantFrom('1', '2', '3')), { minLength: 1, maxLength: 9 }),
    fc.integer({ min: 0, max: 2 }).map((drawn) => drawn === 0),
  )
  .map(([policy, rows, hasDefault]) => {
    const all = hasDefault ? [...rows, ['-', '-', '-', '3'] as const] : rows;
    const written = all.map(([a, b, c, output], index) => row(`r${index}`, [a, b, c], output));
    return table('t', names, written, policy);
  });

/** Which rows match each input there is, cell by cell. */
function matchedEverywhere({ source }: CompiledTable): (readonly [readonly number[], readonly number[]])[] {
  return points.map((point) => [
    point,
    source.rows.flatMap(({ cells }, place) =>
      cells.every((each, column) => accepts(each, point[column])) ? [place] : [],
    ),
  ]);
}

/** True when an input lies in a box. */
function holds(made: OneTable, { columns }: TableSearch, box: Box, point: readonly number[]): boolean {
  return columns.every(({ variable, groups }, column) => {
    const found = made.variables[variable]?.classes.classOf(point[column]) ?? -1;
    return (box[column] ?? []).some((group) => groups[group]?.includes(found));
  });
}

const everything = (made: OneTable) => made.variables.map(({ all }) => all);
const sorted = (texts: Iterable<unknown>) => [...texts].map(String).sort();

function forEachTable(check: (made: OneTable, search: TableSearch) => void): void {
  fc.assert(
    fc.property(drafts, (draft) => {
      const made = oneTable(draft);
      check(made, tableSearch(made.table, everything(made)));
    }),
    { numRuns: 400, seed: 4, endOnFailure: true },
  );
}

describe('On 400 random tables, what is found is what trying every input finds', () => {
  it('for gaps: the boxes hold exactly the inputs that no row matches', () => {
    let withGaps = 0;
    forEachTable((made, search) => {
      const gaps = gapsOf(search, usualEffort);
      if (!gaps) return;
      expect(gaps).toMatchObject({ complete: true, undetermined: false });
      const unmatched = matchedEverywhere(made.table).filter(([, rows]) => rows.length === 0);
      const inBoxes = points.filter((point) => gaps.boxes.some((box) => holds(made, search, box, point)));
      expect(sorted(inBoxes)).toEqual(sorted(unmatched.map(([point]) => point)));
      if (unmatched.length > 0) withGaps += 1;
    });
    expect(withGaps).toBeGreaterThan(50);
  });

  it('for rows that match together', () => {
    forEachTable((made, search) => {
      const expected = new Set<string>();
      for (const [, rows] of matchedEverywhere(made.table)) {
        for (const one of rows) for (const other of rows) if (one < other) expected.add(`${one},${other}`);
      }
      expect(sorted(sharedRows(search))).toEqual(sorted(expected));
    });
  });

  it('for what two rows have in common', () => {
    forEachTable((made, search) => {
      const everywhere = matchedEverywhere(made.table);
      for (const pair of [...sharedRows(search)].slice(0, 4)) {
        const box = boxOfPair(search, pair);
        const common = everywhere.filter(([, rows]) => pair.every((each) => rows.includes(each)));
        const inBox = points.filter((point) => holds(made, search, box, point));
        expect(sorted(inBox)).toEqual(sorted(common.map(([point]) => point)));
      }
    });
  });

  it('for rows that never win', () => {
    let masked = 0;
    forEachTable((made, search) => {
      const { hitPolicy, rows } = made.table.source;
      const winners = new Set<number>();
      for (const [, matched] of matchedEverywhere(made.table)) {
        const [first] = matched;
        if (hitPolicy === 'ANY' || hitPolicy === 'COLLECT') for (const each of matched) winners.add(each);
        else if (first !== undefined && (hitPolicy !== 'UNIQUE' || matched.length === 1)) winners.add(first);
      }
      const found = rows.flatMap((_, place) => (canWin(search, place, usualEffort) === true ? [place] : []));
      expect(sorted(found)).toEqual(sorted(winners));
      masked += rows.length - winners.size;
    });
    expect(masked).toBeGreaterThan(100);
  });

  it('and a search that forgets a row is seen to differ', () => {
    expect(() =>
      forEachTable((made, search) => {
        const [word = 0, ...words] = made.table.rows;
        const forgetful = { ...search, table: { ...search.table, rows: [word & ~1, ...words] } };
        const gaps = gapsOf(forgetful, usualEffort);
        const unmatched = matchedEverywhere(made.table).filter(([, rows]) => rows.length === 0);
        expect(gaps ? gaps.boxes.length > 0 : unmatched.length > 0).toBe(unmatched.length > 0);
      }),
    ).toThrow('Property failed');
  });
});
