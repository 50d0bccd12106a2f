import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';

const program = fileURLToPath(new URL('bench.mjs', import.meta.url));
const small = 'pipeline --only embedded --boards 1 --rate 5 --runs 1 --seconds 1 --seed 7 --json'.split(' ');

describe('a small run of the bench', () => {
  let lines: Record<string, unknown>[];

  beforeAll(async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...small]);
    lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }, 300_000);

  it('says of each figure what it is, what it should be, and on how much it rests', () => {
    for (const line of lines) {
      expect(line).toMatchObject({
        measure: expect.stringMatching(/^(floor|embedded)\//),
        value: expect.any(Number),
        unit: expect.stringMatching(/^(ms|tasks\/s|times|tasks)$/),
        n: expect.any(Number),
        seed: 7,
      });
      expect([line['target'], line['holds']]).toEqual(
        line['target'] === null ? [null, null] : [expect.any(String), expect.any(Boolean)],
      );
    }
  });

  it.each([
    'floor/insert/p50',
    'floor/embedded/bullmq/p50',
    'floor/1-boards/socket.io/p50',
    'embedded/1-boards/5-per-second/product/p99',
    'embedded/1-boards/5-per-second/skeleton/p99',
    'embedded/1-boards/5-per-second/product-to-skeleton/p50',
  ])('measures %s', (measure) => {
    expect(lines.map((line) => line['measure'])).toContain(measure);
  });

  it('shows every task on every board', () => {
    const lost = lines.filter(({ measure }) => String(measure).endsWith('/lost'));
    expect(lost).toHaveLength(2);
    for (const line of lost) expect(line).toMatchObject({ value: 0, holds: true });
  });
});
