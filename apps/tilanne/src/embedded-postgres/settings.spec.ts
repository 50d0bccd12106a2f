import { describe, expect, it } from '@jest/globals';
import { postgresArguments } from './settings.js';

const args = postgresArguments('/data/cluster', 5433);

describe('the command line of PostgreSQL', () => {
  it('names the cluster and the port', () => {
    expect(args.slice(0, 2)).toEqual(['-D', '/data/cluster']);
    expect(args.slice(-2)).toEqual(['-c', 'port=5433']);
  });

  it('gives every setting by the option that no file overrides', () => {
    const settings = args.slice(2);
    expect(settings.filter((_argument, index) => index % 2 === 0)).toEqual(
      Array.from({ length: settings.length / 2 }, () => '-c'),
    );
  });

  it('writes to disk before it acknowledges, and listens to this machine alone', () => {
    expect(args).toEqual(
      expect.arrayContaining([
        'fsync=on',
        'synchronous_commit=on',
        'full_page_writes=on',
        'listen_addresses=127.0.0.1',
      ]),
    );
  });
});
