import { describe, expect, it } from '@jest/globals';
import { dice } from '../dice.js';
import {
  faultyFirst,
  faultyUnique,
  largest,
  soundRegions,
  tangledRegions,
  type Region,
} from './generated-table.js';

/** A random input, and the regions that hold it. */
function holding(regions: readonly Region[], roll: (below: number) => number): number {
  const point = (regions[0] ?? []).map(() => roll(largest + 1));
  return regions.filter((region) =>
    region.every(([low, high], column) => low <= (point[column] ?? -1) && (point[column] ?? -1) <= high),
  ).length;
}

describe('A generated table', () => {
  it('without faults has each input in exactly one of its rows', () => {
    const regions = soundRegions(60, 4, dice(1));
    expect(regions).toHaveLength(60);
    const roll = dice(2);
    for (let sample = 0; sample < 500; sample += 1) expect(holding(regions, roll)).toBe(1);
  });

  it('has the gaps and conflicts it says it has', () => {
    const { draft, planted } = faultyUnique(40, 3, 5, dice(3));
    expect(draft.rows).toHaveLength(40);
    expect(planted.gaps).toHaveLength(5);
    expect(planted.conflicts.length).toBeGreaterThanOrEqual(5);
    expect(planted.masked).toEqual([]);
  });

  it('has the masked rows it says it has, after the rows that mask them', () => {
    const { draft, planted } = faultyFirst(40, 3, 5, dice(3));
    expect(draft.rows).toHaveLength(40);
    expect(planted.masked).toEqual(['r10', 'r11', 'r12', 'r13', 'r14']);
  });

  it('of tangled rows ends with one that accepts everything', () => {
    const regions = tangledRegions(30, 2, dice(1));
    expect(regions.at(-1)).toEqual([
      [0, largest],
      [0, largest],
    ]);
    for (const [low, high] of regions.flat()) expect(low).toBeLessThanOrEqual(high);
  });
});
