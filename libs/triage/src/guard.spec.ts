import { describe, expect, it } from '@jest/globals';
import { oneTable } from '../../../test/triage/one-table.js';
import type { OneTable } from '../../../test/triage/one-table.js';
import { calmAnswers, givenAt, row, sampleRules, table } from '../../../test/triage/sample-rules.js';
import { checkGiven } from './facts/border.js';
import { evaluate } from './evaluate.js';
import { both, maskOf, rowsOf, rowsUpTo } from './mask.js';
import { match } from './match.js';
import type { State } from './tables/rule-set.js';

const now = new Date('2026-11-22T12:00:00Z');
const sample = sampleRules();
const names = Array.from({ length: 12 }, (_, index) => `f${index}`);
const unknown = (made: OneTable): State => made.variables.slice(0, names.length).map(({ all }) => all);

/** One row for each column, asking that it is high; the row of the last column comes first. */
const backwards = names
  .map((_, index) =>
    row(
      `r${index}`,
      names.map((__, at) => (at === index ? '> 4' : '-')),
      String(index),
    ),
  )
  .toReversed();

describe('The guard', () => {
  it('holds back diversions only: an ambulance goes although a required answer is missing', () => {
    const { code: _, ...rest } = calmAnswers;
    const verdict = evaluate(sample, givenAt(now, { ...rest, walks: false }), now);
    expect(verdict).toMatchObject({ outcome: 'ambulance', certain: true, possible: ['ambulance'] });
  });

  it('loses no result where the walk over the cases is given up', () => {
    const made = oneTable(table('t', names, backwards, { hitPolicy: 'FIRST' }));
    const { results } = match(made.table, unknown(made));
    for (const index of names.keys()) expect(results).toContain(index);
    expect(results).toContain(undefined);
  });

  it('says that rows may contradict each other where there are too many cases to look at', () => {
    const made = oneTable(table('t', names, backwards, { hitPolicy: 'UNIQUE' }));
    expect(match(made.table, unknown(made))).toMatchObject({ conflict: true });
  });

  it('names rows of a list as certain only where they are, however many cases there are', () => {
    const rows = [
      ...backwards,
      row(
        'always',
        names.map(() => '-'),
        '99',
      ),
    ];
    const more = { hitPolicy: 'COLLECT', values: [...rows.map((each) => each.outputs[0])].join(', ') };
    const made = oneTable(table('t', names, rows, more));
    const behind = rowsOf(match(made.table, unknown(made)).behind);
    expect(behind.map((each) => made.table.source.rows[each]?.id)).toEqual(['always']);
  });

  it('tells no row as fired that an unknown answer leaves open', () => {
    const { saturation: _, ...rest } = calmAnswers;
    const { fired } = evaluate(sample, givenAt(now, { ...rest, walks: false }), now);
    expect(fired.map(({ row: id }) => id)).toEqual(['flag-walks']);
  });

  it('looks no further than the first row that is certain', () => {
    const all = Array.from({ length: 70 }, (_, place) => place);
    const like = maskOf(all.length, () => true);
    for (const last of [0, 1, 31, 32, 33, 63, 64, 69]) {
      expect(rowsOf(both(rowsUpTo(last, like), like))).toEqual(all.slice(0, last + 1));
    }
  });

  it('sees ANY rows that differ in one of several outputs only', () => {
    const written = table('t', names, [], { hitPolicy: 'ANY' });
    const cells = names.map(() => '-');
    const made = oneTable({
      ...written,
      outputs: [
        { name: 'one', type: undefined, values: undefined },
        { name: 'two', type: undefined, values: undefined },
      ],
      rows: [
        { ...row('a', cells, '1'), outputs: ['1', '2'] },
        { ...row('b', cells, '1'), outputs: ['1', '3'] },
      ],
    });
    expect(match(made.table, unknown(made))).toMatchObject({ conflict: true, results: [undefined] });
  });
});

describe('The border', () => {
  const minutes = (count: number) => new Date(now.getTime() - count * 60_000);

  it.each([
    ['exactly as old as it may be', 60, true],
    ['a millisecond older', 60 + 1 / 60_000, false],
    ['as far in the future as clocks may differ', -5, true],
    ['further in the future', -5 - 1 / 60_000, false],
  ])('counts an answer that is %s', (_, age, counts) => {
    const { known } = checkGiven(sample.dictionary, givenAt(minutes(age), { walks: true }), now);
    expect(known.has('walks')).toBe(counts);
  });

  it('warns of every fact, and of each only once for the same reason', () => {
    const given = [...givenAt(now, { walks: 'far', fever: 7 }), ...givenAt(now, { fever: 8 })];
    const { warnings } = checkGiven(sample.dictionary, given, now);
    expect(warnings.map(({ code, fact }) => [code, fact])).toEqual([
      ['wrong-type', 'walks'],
      ['wrong-type', 'fever'],
    ]);
  });
});
