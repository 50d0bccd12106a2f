import { describe, expect, it } from '@jest/globals';
import { cpuMs, cpuRate } from './cpu-rate.js';
import { liveFigures, raced } from './live.js';
import type { Peer } from './peers/peer.js';
import { readEngineOptions } from './engine-options.js';

const peer = (name: string): Peer => ({ name, version: '', evaluate: () => ({}) });
const options = readEngineOptions(['--rounds', '3', '--slice', '4']);

describe('the rate of a thing', () => {
  const busy = () => {
    for (const until = cpuMs() + 1; cpuMs() < until;);
  };

  it('is how often it is done in a second of CPU', async () => {
    const rate = await cpuRate(busy, 30);
    expect(rate).toBeGreaterThan(100);
    expect(rate).toBeLessThan(1100);
  });

  it('is measured with another turn each time, also of what is done later', async () => {
    const turns: number[] = [];
    await cpuRate((turn) => {
      busy();
      return Promise.resolve(turns.push(turn));
    }, 60);
    expect(turns).toEqual(turns.map((_, turn) => turn));
    expect(turns.length).toBeGreaterThan(1);
  });
});

describe('a race', () => {
  it('gives every engine its turn in every round', async () => {
    if (typeof options === 'string') throw new Error(options);
    const said: string[] = [];
    const contestants = ['one', 'other'].map((name) => ({ name, once: () => undefined }));
    const rates = await raced(contestants, options, (text) => said.push(text));
    expect([...rates.keys()]).toEqual(['one', 'other']);
    expect([...rates.values()].map((values) => values.length)).toEqual([3, 3]);
    expect(said).toHaveLength(3);
  });

  it('is told in rates and in ratios, held to what is asked', () => {
    const rates = new Map([
      ['live/generated/checked', [800, 900]],
      ['live/generated/verdict', [400, 500]],
      ['live/json-rules-engine', [10, 10]],
      ['live/@gorules/zen-engine', [50, 50]],
      ['live/memoised feelin', [100, 100]],
    ]);
    const peers = ['json-rules-engine', '@gorules/zen-engine', 'memoised feelin'].map(peer);
    const figures = liveFigures(rates, [5000, 9000], peers, 7);
    const found = (measure: string) => figures.find((figure) => figure.measure === measure);
    expect(found('live/generated/checked')).toMatchObject({ unit: 'tasks/s', values: [800, 900], n: 7 });
    expect(found('live/generated/checked-to-json-rules-engine')).toMatchObject({
      ...{ unit: 'times', values: [80, 90], target: { at: 'least', limit: 80 } },
    });
    expect(found('live/generated/checked-to-@gorules/zen-engine')).toMatchObject({
      ...{ values: [16, 18], target: { at: 'least', limit: 20 } },
    });
    expect(found('replay/generated/one-thread-to-json-rules-engine')).toMatchObject({
      ...{ values: [500, 900], target: { at: 'least', limit: 1000 } },
    });
    expect(found('live/generated/checked-to-memoised feelin')?.target).toBeUndefined();
    expect(found('live/generated/verdict-to-json-rules-engine')).toMatchObject({ values: [40, 50] });
    expect(found('live/generated/verdict-to-json-rules-engine')?.target).toBeUndefined();
  });
});
