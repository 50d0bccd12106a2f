import { describe, expect, it } from '@jest/globals';
import { packageOf, selfTimes, type CpuProfile } from './self-time.js';

function node(id: number, functionName: string, url = ''): CpuProfile['nodes'][number] {
  return { id, callFrame: { functionName, url, lineNumber: 1 } };
}

describe('whose code it is', () => {
  it.each([
    ['file:///x/node_modules/typeorm/driver/a.js', 'typeorm'],
    ['file:///x/node_modules/@nestjs/core/router.js', '@nestjs/core'],
    ['/x/node_modules/a/node_modules/pg-protocol/dist/b.js', 'pg-protocol'],
    ['file:///x/dist/libs/task/src/receive.js', 'libs/task'],
    ['file:///x/dist/apps/intake/src/main.js', 'apps/intake'],
    ['node:internal/streams/writable', 'node'],
    ['', 'native'],
  ])('%s is of %s', (url, owner) => {
    expect(packageOf(url, 'f')).toBe(owner);
  });

  it('names the garbage collector, which has no file', () => {
    expect(packageOf('', '(garbage collector)')).toBe('garbage collector');
  });
});

describe('self times', () => {
  const profile: CpuProfile = {
    nodes: [
      node(1, '(idle)'),
      node(2, 'query', 'file:///x/node_modules/pg/lib/client.js'),
      node(3, 'parse', 'file:///x/node_modules/pg/lib/client.js'),
      node(4, 'receive', 'file:///x/dist/libs/task/src/receive.js'),
    ],
    samples: [1, 2, 3, 4, 2],
    timeDeltas: [60, 10, 10, 10, 10],
  };

  it('are shares of the time at work, the largest first', () => {
    const { busy, packages, functions } = selfTimes(profile);
    expect(busy).toBe(0.4);
    expect(packages).toEqual([
      { name: 'pg', share: 0.75 },
      { name: 'libs/task', share: 0.25 },
    ]);
    expect(functions[0]).toEqual({ name: 'query · pg', share: 0.5 });
  });
});
