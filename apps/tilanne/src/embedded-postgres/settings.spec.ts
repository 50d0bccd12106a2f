import { describe, expect, it } from '@jest/globals';
import { postgresArguments } from './settings.js';

const settingsOf = (durable: boolean): readonly string[] =>
  postgresArguments('/data/cluster', 5433, durable).filter((argument) => argument !== '-c');

describe('the command line of PostgreSQL', () => {
  it('names the cluster and the port', () => {
    expect(settingsOf(true).slice(0, 2)).toEqual(['-D', '/data/cluster']);
    expect(settingsOf(true)).toContain('port=5433');
  });

  it('writes to disk before it acknowledges', () => {
    expect(settingsOf(true)).toEqual(
      expect.arrayContaining(['fsync=on', 'synchronous_commit=on', 'full_page_writes=on']),
    );
  });

  it('leaves that out for the data of a test alone', () => {
    expect(settingsOf(false)).toEqual(expect.arrayContaining(['fsync=off', 'synchronous_commit=off']));
  });

  it('listens to this machine alone, whatever the data are worth', () => {
    for (const durable of [true, false]) expect(settingsOf(durable)).toContain('listen_addresses=127.0.0.1');
  });
});
