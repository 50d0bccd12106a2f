import { describe, expect, it } from '@jest/globals';
import { textOf } from './measure.js';
import { measuresOf } from './measures.js';
import type { Floor, Observation } from './observation.js';

function observed(more: Partial<Observation>): Observation {
  const usual = { run: 1, profile: 'embedded', boards: 500, rate: 50, system: 'product', lost: 0 } as const;
  return { ...usual, seen: [80], ...more };
}

function found(observations: readonly Observation[], floors: readonly Floor[] = []) {
  const measures = measuresOf(observations, floors, 7);
  return (path: string) => measures.find(({ measure }) => measure === path);
}

describe('the figures of a bench', () => {
  it('are percentiles over all runs, with the spread of the runs', () => {
    const figure = found([
      observed({ boards: 1, seen: [1, 2, 3] }),
      observed({ boards: 1, seen: [5, 6, 7], run: 2 }),
    ])('embedded/1-boards/50-per-second/product/p50');
    expect(figure).toEqual({
      measure: 'embedded/1-boards/50-per-second/product/p50',
      ...{ value: 3, unit: 'ms', n: 6, seed: 7, least: 2, most: 6, target: null, holds: null },
    });
  });

  it.each([
    [50, 100, '≤ 100', true],
    [50, 101, '≤ 100', false],
    [5, 60, '≤ 60', true],
    [5, 61, '≤ 60', false],
  ])('hold p99 on 500 boards at %d a second and %d ms to %s: %s', (rate, ms, target, holds) => {
    const figure = found([observed({ rate, seen: [ms] })])(
      `embedded/500-boards/${String(rate)}-per-second/product/p99`,
    );
    expect(figure).toMatchObject({ target, holds });
  });

  it('hold nothing else to a time: not fewer boards, not the skeleton, not the median', () => {
    const figures = found([
      observed({ boards: 50, seen: [900] }),
      observed({ system: 'skeleton', seen: [900] }),
      observed({ seen: [900] }),
    ]);
    for (const path of ['50-boards/50-per-second/product/p99', '500-boards/50-per-second/skeleton/p99'])
      expect(figures(`embedded/${path}`)).toMatchObject({ target: null });
    expect(figures('embedded/500-boards/50-per-second/product/p50')).toMatchObject({ target: null });
  });

  it('hold the closed loop to half of the skeleton, run by run', () => {
    const closed = (run: number, system: Observation['system'], perSecond: number) =>
      observed({ rate: 'closed', run, system, perSecond });
    const figure = found([
      closed(1, 'product', 60),
      closed(1, 'skeleton', 100),
      closed(2, 'product', 20),
      closed(2, 'skeleton', 50),
    ])('embedded/500-boards/closed-loop/product-to-skeleton/throughput');
    expect(figure).toMatchObject({ value: 0.5, least: 0.4, most: 0.6, target: '≥ 0.5', holds: true });
  });

  it('forgive no lost task, in whichever run', () => {
    const runs = [observed({ lost: 0 }), observed({ lost: 1, run: 2 }), observed({ lost: 0, run: 3 })];
    expect(found(runs)('embedded/500-boards/50-per-second/product/lost')).toMatchObject({
      value: 1,
      holds: false,
    });
  });

  it('compare with the floors of the same run, profile and number of boards', () => {
    const floors: Floor[] = [
      { run: 1, name: 'insert', ms: [2] },
      { run: 1, name: 'bullmq', profile: 'redis', ms: [1] },
      { run: 1, name: 'bullmq', profile: 'embedded', ms: [8] },
      { run: 1, name: 'socket.io', boards: 1, ms: [1] },
      { run: 1, name: 'socket.io', boards: 500, ms: [16] },
    ];
    const figures = found([observed({ seen: [80] })], floors);
    const times = ['insert', 'bullmq', 'socket.io'].map(
      (name) => figures(`embedded/500-boards/50-per-second/product-to-${name}/p50`)?.value,
    );
    expect(times).toEqual([40, 10, 5]);
    expect(figures('floor/redis/bullmq/p50')?.value).toBe(1);
  });
});

describe('a line of the report', () => {
  it('says aloud what does not hold', () => {
    const line = { measure: 'x/p99', value: 120, unit: 'ms', n: 5, seed: 1, least: 90, most: 130 } as const;
    expect(textOf({ ...line, target: '≤ 100', holds: false })).toMatch(
      /x\/p99 .*120 ms .*\(90–130\).*≤ 100 DOES NOT HOLD$/,
    );
    expect(textOf({ ...line, target: null, holds: null })).toMatch(/n=5$/);
  });
});
