import { describe, expect, it } from '@jest/globals';
import { maskOf } from '../mask.js';
import { dice } from './effort.js';
import { wholeBox } from './elementary.js';
import type { ElementaryColumn } from './elementary.js';
import { isCovered, uncovered } from './uncovered.js';

const effort = { nodes: 10_000, samples: 1_000, told: 5, seed: 1 };

/** Columns of ten groups in which each row accepts an interval of each column. */
function columnsOf(rows: readonly (readonly (readonly [number, number])[])[]): ElementaryColumn[] {
  return (rows[0] ?? []).map((_, column) => ({
    variable: column,
    groups: Array.from({ length: 10 }, (__, group) => [group]),
    masks: Array.from({ length: 10 }, (__, group) =>
      maskOf(rows.length, (row) => {
        const [low, high] = rows[row]?.[column] ?? [0, 9];
        return low <= group && group <= high;
      }),
    ),
  }));
}

function ask(rows: readonly (readonly (readonly [number, number])[])[], most = 5, more = effort) {
  const columns = columnsOf(rows);
  const all = maskOf(rows.length, () => true);
  return uncovered({ columns, box: wholeBox(columns), rows: all, most }, more);
}

const whole = [0, 9] as const;

/** Cells on the diagonal are left out, so that there are ten separate holes. */
const holes = Array.from({ length: 10 }, (_, hole) => [
  [
    [hole, hole],
    [0, hole - 1],
  ] as const,
  [
    [hole, hole],
    [hole + 1, 9],
  ] as const,
]).flat();

describe('What rows leave uncovered', () => {
  it('is nothing when they cover everything, alone or together', () => {
    expect(isCovered(ask([[whole, whole]]))).toBe(true);
    expect(
      isCovered(
        ask([
          [[0, 4], whole],
          [
            [5, 9],
            [0, 2],
          ],
          [
            [5, 9],
            [3, 9],
          ],
        ]),
      ),
    ).toBe(true);
  });

  it('is told as boxes as large as they can be', () => {
    const { boxes, complete } = ask([
      [[0, 4], whole],
      [
        [5, 9],
        [0, 2],
      ],
    ]);
    expect({ boxes, complete }).toEqual({
      boxes: [
        [
          [5, 6, 7, 8, 9],
          [3, 4, 5, 6, 7, 8, 9],
        ],
      ],
      complete: true,
    });
  });

  it('is told piece by piece up to the number asked for', () => {
    expect(ask(holes, 40)).toMatchObject({ complete: true, undetermined: false });
    expect(ask(holes, 40).boxes).toHaveLength(10);
    expect(ask(holes, 4)).toMatchObject({ complete: false, undetermined: false });
    expect(ask(holes, 4).boxes).toHaveLength(4);
  });

  it('is still found at random when the search may not take long', () => {
    const { boxes, complete, undetermined } = ask(holes, 5, { ...effort, nodes: 0 });
    expect({ complete, undetermined }).toEqual({ complete: false, undetermined: false });
    const [[[first] = [], [second] = []] = []] = boxes;
    expect(first).toBe(second);
  });

  it('is left open, honestly, when neither search nor chance find anything', () => {
    const none = { ...effort, nodes: 1, samples: 0 };
    expect(ask(holes, 5, none)).toEqual({ boxes: [], complete: false, undetermined: true, nodes: 1 });
  });

  it('is found among more rows than one word of a mask holds', () => {
    const cells = Array.from({ length: 100 }, (_, place) => {
      const [one, other] = [Math.floor(place / 10), place % 10];
      return [
        [one, one],
        [other, other],
      ] as const;
    });
    const rows = cells.filter((_, place) => place !== 73);
    expect(ask(rows).boxes).toEqual([[[7], [3]]]);
    expect(isCovered(ask(cells))).toBe(true);
  });
});

describe('Dice', () => {
  it('fall the same way for the same seed, and everywhere', () => {
    const rolls = (seed: number) => {
      const roll = dice(seed);
      return Array.from({ length: 200 }, () => roll(6));
    };
    expect(rolls(1)).toEqual(rolls(1));
    expect(rolls(1)).not.toEqual(rolls(2));
    expect(new Set(rolls(3))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  });
});
