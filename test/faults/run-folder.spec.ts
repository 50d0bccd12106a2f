import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Wanted } from './arguments.js';
import type { FaultResult } from './report.js';
import { RunFolder } from './run-folder.js';

describe('the folder of a run', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tilanne-run-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  function open(resume: boolean): RunFolder {
    const words = {
      tell: undefined,
      form: 'short',
      only: [],
      seeds: [1],
      json: false,
      bugs: false,
      strict: false,
    } as const;
    const wanted: Wanted = { ...words, n: 300, resume, folder };
    return RunFolder.open(wanted);
  }

  function result(value: number): FaultResult {
    const measure = { measure: 'lost', value, unit: 'count', target: 0, kind: 'safety' } as const;
    return { fault: 'F1', title: 'x', n: 300, seed: 1, seconds: 1, measures: [measure] };
  }

  it('knows what was finished when the run is resumed, by fault, seed and number', () => {
    open(false).keep(result(0));
    const again = open(true);
    expect(again.known('F1', 1, 300)).toEqual(result(0));
    expect([again.known('F2', 1, 300), again.known('F1', 2, 300), again.known('F1', 1, 9)]).toEqual(
      [1, 2, 3].map(() => undefined),
    );
  });

  it('knows nothing when the run is begun anew', () => {
    open(false).keep(result(0));
    expect(open(false).known('F1', 1, 300)).toBeUndefined();
  });

  it('keeps history and logs of what did not hold, and says where; others are removed', () => {
    const run = open(false);
    const path = run.historyOf('F1', 1);
    const log = join(folder, 'F1-seed-1.log');
    for (const file of [path, log]) writeFileSync(file, '');
    expect(run.keep(result(1))).toEqual({ ...result(1), history: path });
    expect([path, log].map((file) => existsSync(file))).toEqual([true, true]);
    expect(run.keep(result(0))).toEqual(result(0));
    expect([path, log].map((file) => existsSync(file))).toEqual([false, false]);
    expect(path).toBe(join(folder, 'F1-seed-1.jsonl'));
  });

  it('is made when it is not there', () => {
    folder = join(folder, 'deeper');
    expect(open(false).path).toBe(folder);
    expect(existsSync(folder)).toBe(true);
    folder = join(folder, '..');
  });
});
