import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { columnsOf } from './columns.js';
import { compareReplays, silentRows } from './replay-comparison.js';
import { sampleRules } from '../../../../test/triage/sample-rules.js';
import { outcomes } from '../verdict.js';

const places = (...names: (typeof outcomes)[number][]) =>
  Uint8Array.from(names, (name) => outcomes.indexOf(name));

const tasks = (...codes: (string | undefined)[]) =>
  columnsOf(
    ['code', 'region'],
    codes.map((code) => new Map(code === undefined ? [] : [['code', code]])),
    2,
  );

const was = places('ambulance', 'kotas', 'kotas', 'advice');
const now = places('ambulance', 'ambulance', 'kotas', 'nurse-decides');

describe('Old against new', () => {
  it('counts what became of what, and names every task that changed', () => {
    const { whole, changed } = compareReplays(tasks('774', '774', '703', '703'), was, now);
    expect(changed).toEqual([1, 3]);
    expect(whole.moves).toEqual([
      { was: 'ambulance', now: 'ambulance', tasks: 1 },
      { was: 'kotas', now: 'ambulance', tasks: 1 },
      { was: 'kotas', now: 'kotas', tasks: 1 },
      { was: 'advice', now: 'nurse-decides', tasks: 1 },
    ]);
  });

  it('tells how sure the share of the changed ones is', () => {
    const { changed } = compareReplays(tasks('774', '774', '703', '703'), was, now).whole;
    expect(changed).toMatchObject({ count: 2, total: 4, share: 0.5 });
    expect(changed.low).toBeCloseTo(0.15, 2);
    expect(changed.high).toBeCloseTo(0.85, 2);
  });

  it('is told for each code, the largest part first, and for tasks without one', () => {
    const { groups } = compareReplays(tasks('774', '703', '703', undefined), was, now);
    expect(groups.map(({ group, tasks: count, changed }) => [group['code'], count, changed.count])).toEqual([
      ['703', 2, 1],
      ['774', 1, 0],
      [undefined, 1, 1],
    ]);
  });

  it('is told by several columns together, and a column that is not there is left out', () => {
    const columns = tasks('774', '774', '703', '703');
    const { groups } = compareReplays(columns, was, now, ['code', 'region', 'hospital']);
    expect(groups.map(({ group }) => Object.keys(group))).toEqual([
      ['code', 'region'],
      ['code', 'region'],
    ]);
    expect(compareReplays(columns, was, now, []).groups).toEqual([]);
  });

  it('is the same in the parts and in the whole', () => {
    const place = fc.nat({ max: outcomes.length - 1 });
    const drawn = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), place, place), { maxLength: 50 });
    fc.assert(
      fc.property(drawn, (rows) => {
        const [one, other] = [1, 2].map((at) => Uint8Array.from(rows, (each) => Number(each[at])));
        const columns = tasks(...rows.map(([code]) => code));
        const { whole, groups, changed } = compareReplays(columns, one ?? was, other ?? now);
        const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);
        expect(sum(groups.map((group) => group.tasks))).toBe(whole.tasks);
        expect(sum(groups.map((group) => group.changed.count))).toBe(changed.length);
        expect(sum(whole.moves.map((move) => move.tasks))).toBe(rows.length);
      }),
    );
  });

  it('of nothing changed is nothing, with an interval all the same', () => {
    const { whole, changed } = compareReplays(tasks('774'), places('kotas'), places('kotas'));
    expect(changed).toEqual([]);
    expect(whole.changed).toMatchObject({ count: 0, share: 0, low: 0 });
    expect(whole.changed.high).toBeGreaterThan(0.5);
  });
});

describe('The rows that never fired', () => {
  const ruleSet = sampleRules();

  it('are named by table and row', () => {
    const fired = ruleSet.tables.map(({ source }) => new Uint8Array(source.rows.length).fill(1));
    const flags = fired[ruleSet.redFlags[0] ?? 0];
    if (flags) flags[1] = 0;
    const { rows, name } = ruleSet.tables[ruleSet.redFlags[0] ?? 0]?.source ?? {};
    expect(silentRows(ruleSet, fired)).toEqual([{ table: name, row: rows?.[1]?.id }]);
  });

  it('are all rows where nothing is known of them', () => {
    expect(silentRows(ruleSet, [])).toHaveLength(ruleSet.tables.flatMap(({ source }) => source.rows).length);
  });
});
