import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { History } from './history.js';

describe('the history of a run', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tilanne-history-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('is a line of JSON for everything said, with nanoseconds since it began', () => {
    const times = [7_000_000_000_000_000_000n, 7_000_000_000_000_000_005n, 7_000_000_001_000_000_000n];
    const history = new History(join(folder, 'deeper', 'a.jsonl'), () => times.shift() ?? 0n);
    history.say({ proc: 'sender', op: 'hand', type: 'invoke', key: 'T-1', arg: { revision: 1 } });
    history.say({ proc: 'sender', op: 'hand', type: 'ok', key: 'T-1', out: 'id' });
    const written = readFileSync(history.path, 'utf8');
    expect(written.endsWith('\n')).toBe(true);
    expect(
      written
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(history.lines);
    expect(history.lines).toEqual([
      { proc: 'sender', op: 'hand', key: 'T-1', arg: { revision: 1 }, type: 'invoke', out: null, t: 5 },
      { proc: 'sender', op: 'hand', key: 'T-1', arg: null, type: 'ok', out: 'id', t: 1_000_000_000 },
    ]);
    history.close();
  });
});
